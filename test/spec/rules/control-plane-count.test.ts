import { controlPlaneCount } from "../../../spec/rules/control-plane-count";
import { cluster, findings, places } from "./spec-fixture";

const planes = (count: number, environment: "production" | "staging" = "production") =>
  cluster({
    environment,
    nodes: Array.from({ length: count + 1 }, (_, index) => ({
      name: `n-${index}`,
      role: index < count ? ("control-plane" as const) : ("worker" as const),
      address: `203.0.113.${index + 1}`,
      privateAddress: `10.10.0.${index + 1}`,
    })),
  });

test.each([3, 5, 7])("%d control-plane nodes pass", (count) => {
  expect(findings(controlPlaneCount, planes(count))).toEqual([]);
});

test("none is an error", () => {
  expect(places(controlPlaneCount, planes(0))).toEqual(["error nodes"]);
});

test.each([
  [2, "2 of 2 members survive the loss of 0, no more than 1 does"],
  [4, "3 of 4 members survive the loss of 1, no more than 3 do"],
  [6, "4 of 6 members survive the loss of 2, no more than 5 do"],
])("%d are an error that counts the quorum", (count, arithmetic) => {
  expect(places(controlPlaneCount, planes(count))).toEqual(["error nodes"]);
  expect(findings(controlPlaneCount, planes(count))[0]?.why).toContain(arithmetic);
});

test("one is a warning in production and fine elsewhere", () => {
  expect(places(controlPlaneCount, planes(1))).toEqual(["warning nodes"]);
  expect(findings(controlPlaneCount, planes(1, "staging"))).toEqual([]);
});

test("nine are a warning", () => {
  expect(places(controlPlaneCount, planes(9))).toEqual(["warning nodes"]);
});
