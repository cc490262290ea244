import { CALICO_TESTED_WITH } from "../../../spec/facts/calico-releases";
import { calicoVersion } from "../../../spec/rules/calico-version";
import { cluster, findings, places } from "./spec-fixture";

const pair = (kubernetes: string, calico: string, environment: "production" | "staging" = "production") =>
  cluster({
    environment,
    kubernetes: { version: kubernetes },
    network: { plugin: "calico", calico: { version: calico } },
  });

test("every pair of the published matrix passes", () => {
  for (const [calico, minors] of Object.entries(CALICO_TESTED_WITH)) {
    for (const minor of minors)
      expect(findings(calicoVersion, pair(`${minor}.1`, `${calico}.1`))).toEqual([]);
  }
});

test("a pair outside it is an error in production and a warning elsewhere, and names what fits", () => {
  expect(places(calicoVersion, pair("1.37.1", "3.32.2"))).toEqual(["error network.calico.version"]);
  expect(places(calicoVersion, pair("1.37.1", "3.32.2", "staging"))).toEqual([
    "warning network.calico.version",
  ]);
  expect(findings(calicoVersion, pair("1.37.1", "3.32.2"))[0]?.instead).toContain("Calico 3.33");
});

test("a Calico that is not in the matrix is reported", () => {
  expect(places(calicoVersion, pair("1.36.3", "3.40.0"))).toEqual(["error network.calico.version"]);
  expect(findings(calicoVersion, pair("1.36.3", "3.40.0"))[0]?.instead).toContain("Calico 3.32 or 3.33");
  expect(findings(calicoVersion, pair("1.40.0", "3.33.0"))[0]?.instead).toContain("1.35, 1.36, 1.37");
});

test("another plugin has no Calico version to check", () => {
  const input = cluster({
    network: { plugin: "none", calico: { version: "3.10.0" } },
  });
  expect(findings(calicoVersion, input)).toEqual([]);
});
