import { nodePortAddresses } from "../../../spec/rules/node-port-addresses";
import { cluster, findings, places } from "./spec-fixture";

const addresses = (value: ["primary"] | string[]) => cluster({ kubeProxy: { nodePortAddresses: value } });

test("primary passes, and networks that hold an address of every node", () => {
  expect(findings(nodePortAddresses, addresses(["primary"]))).toEqual([]);
  expect(findings(nodePortAddresses, addresses(["10.10.0.0/24"]))).toEqual([]);
  expect(findings(nodePortAddresses, addresses(["203.0.113.0/24"]))).toEqual([]);
});

test("an empty list means every address and is a warning", () => {
  expect(places(nodePortAddresses, addresses([]))).toEqual(["warning kubeProxy.nodePortAddresses"]);
});

test("networks without an address of some node are a warning that names the nodes", () => {
  const input = addresses(["10.10.0.16/28"]);
  expect(places(nodePortAddresses, input)).toEqual(["warning kubeProxy.nodePortAddresses"]);
  expect(findings(nodePortAddresses, input)[0]?.what).toContain("cp-1, cp-2, cp-3 lies");
});
