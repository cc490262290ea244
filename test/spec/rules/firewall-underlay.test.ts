import { firewallUnderlay } from "../../../spec/rules/firewall-underlay";
import { cluster, findings, lab, places, type Change } from "./spec-fixture";

const at = (...privateAddresses: string[]): Change => ({
  nodes: privateAddresses.map((privateAddress, index) => ({
    name: `n-${index}`,
    role: index === 0 ? "control-plane" : "worker",
    address: privateAddress,
    privateAddress,
  })),
});
const under = (network: string): Change => ({ network: { underlay: { network } } });

test("private networks pass, and the lab's", () => {
  expect(findings(firewallUnderlay, cluster())).toEqual([]);
  expect(findings(firewallUnderlay, lab())).toEqual([]);
  expect(findings(firewallUnderlay, cluster(under("100.64.3.0/24")))).toEqual([]);
});

test("nodes of different public networks would let an eighth of the internet in", () => {
  const input = cluster(at("95.216.1.10", "65.108.1.10"));
  expect(places(firewallUnderlay, input)).toEqual(["error network.underlay.network"]);
  expect(findings(firewallUnderlay, input)[0]?.what).toContain("64.0.0.0/3 is public");
});

test("a public block of one's own is a warning", () => {
  expect(places(firewallUnderlay, cluster(under("203.0.113.0/28")))).toEqual([
    "warning network.underlay.network",
  ]);
});

test("half private is public", () => {
  expect(places(firewallUnderlay, cluster(under("10.0.0.0/7")))).toEqual(["error network.underlay.network"]);
});

test("without a firewall of the kit's there is nothing to let in", () => {
  const input = cluster({ ...under("203.0.0.0/16"), host: { firewall: { enabled: false } } });
  expect(findings(firewallUnderlay, input)).toEqual([]);
});
