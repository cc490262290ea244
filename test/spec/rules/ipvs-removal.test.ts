import { ipvsRemoval } from "../../../spec/rules/ipvs-removal";
import { cluster, findings, places } from "./spec-fixture";

const ipvs = (minor: string, gate?: boolean) =>
  cluster({
    kubernetes: { version: `${minor}.0` },
    kubeProxy: { mode: "ipvs", ...(gate === undefined ? {} : { featureGates: { KubeProxyIPVS: gate } }) },
  });

test.each(["nftables", "iptables"] as const)("%s passes at any version", (mode) => {
  const input = (version: string) => cluster({ kubernetes: { version }, kubeProxy: { mode } });
  expect(findings(ipvsRemoval, input("1.36.3"))).toEqual([]);
  expect(findings(ipvsRemoval, input("1.43.0"))).toEqual([]);
});

test.each([
  ["1.34", undefined, []],
  ["1.35", undefined, ["warning kubeProxy.mode"]],
  ["1.39", undefined, ["warning kubeProxy.mode"]],
  ["1.40", undefined, ["error kubeProxy.mode"]],
  ["1.40", true, ["warning kubeProxy.mode"]],
  ["1.42", true, ["warning kubeProxy.mode"]],
  ["1.43", true, ["error kubeProxy.mode"]],
  ["1.50", true, ["error kubeProxy.mode"]],
])("ipvs in %s with the gate %s gives %j", (minor, gate, expected) => {
  expect(places(ipvsRemoval, ipvs(minor, gate))).toEqual(expected);
});

test("a gate the version does not know, or a closed one, makes kube-proxy exit", () => {
  const at = "kubeProxy.featureGates.KubeProxyIPVS";
  expect(places(ipvsRemoval, ipvs("1.36", true))).toEqual([`error ${at}`]);
  expect(places(ipvsRemoval, ipvs("1.37", false))).toEqual([`error ${at}`]);
});
