import { nodeTaints } from "../../../spec/rules/node-taints";
import { cluster, findings, places } from "./spec-fixture";

type Effect = "NoSchedule" | "NoExecute";
const node = (...taints: { key: string; value?: string; effect: Effect }[]) =>
  cluster({
    nodes: [{ name: "a", role: "worker", address: "203.0.113.1", privateAddress: "10.10.0.1", taints }],
  });

test("one key with two effects passes", () => {
  const input = node({ key: "gpu", effect: "NoSchedule" }, { key: "gpu", effect: "NoExecute" });
  expect(findings(nodeTaints, input)).toEqual([]);
});

test("one key and effect with two values is reported", () => {
  const input = node(
    { key: "gpu", value: "a", effect: "NoSchedule" },
    { key: "gpu", value: "b", effect: "NoSchedule" },
  );
  expect(places(nodeTaints, input)).toEqual(["error nodes[0].taints"]);
  expect(findings(nodeTaints, input)[0]?.what).toContain("gpu:NoSchedule");
});
