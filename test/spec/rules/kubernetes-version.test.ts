import { KUBERNETES_RELEASES } from "../../../spec/facts/kubernetes-releases";
import { kubernetesVersion } from "../../../spec/rules/kubernetes-version";
import { cluster, findings, places } from "./spec-fixture";

const version = (text: string) => cluster({ kubernetes: { version: text } });

test("a supported minor passes, on its last day too", () => {
  expect(findings(kubernetesVersion, version("1.36.3"))).toEqual([]);
  expect(findings(kubernetesVersion, version("1.34.9"), new Date("2026-10-27T23:00:00Z"))).toEqual([]);
});

test("a minor past its end of life is a warning that says since when", () => {
  const [found] = findings(kubernetesVersion, version("1.34.9"), new Date("2026-10-28T00:00:00Z"));
  expect(found).toMatchObject({ severity: "warning", at: "kubernetes.version" });
  expect(found?.what).toContain("2026-10-27");
});

test.each(["1.38.0", "2.0.0", "1.20.1"])("%s is an error: the minor is not known", (text) => {
  expect(places(kubernetesVersion, version(text))).toEqual(["error kubernetes.version"]);
});

test("the table is in order, so that its ends are the oldest and the newest", () => {
  const dates = KUBERNETES_RELEASES.map(({ endOfLife }) => endOfLife);
  expect([...dates].sort()).toEqual(dates);
});
