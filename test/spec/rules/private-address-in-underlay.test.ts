import { privateAddressInUnderlay } from "../../../spec/rules/private-address-in-underlay";
import { cluster, findings, places } from "./spec-fixture";

test("derived networks hold every address, and a written one that does passes", () => {
  expect(findings(privateAddressInUnderlay, cluster())).toEqual([]);
  const written = cluster({ network: { underlay: { network: "10.10.0.0/16" } } });
  expect(findings(privateAddressInUnderlay, written)).toEqual([]);
});

test("nodes outside the underlay are reported one by one", () => {
  const input = cluster({ network: { underlay: { network: "10.10.0.16/28" } } });
  expect(places(privateAddressInUnderlay, input)).toEqual([
    "error nodes[0].privateAddress",
    "error nodes[1].privateAddress",
    "error nodes[2].privateAddress",
  ]);
  expect(findings(privateAddressInUnderlay, input)[0]?.what).toBe(
    "10.10.0.11 of cp-1 is not a host address in network.underlay.network 10.10.0.16/28",
  );
});

test("a narrower network for node addresses is checked too", () => {
  const input = cluster({ network: { nodeAddressNetwork: "10.10.0.0/28" } });
  expect(places(privateAddressInUnderlay, input)).toEqual([
    "error nodes[3].privateAddress",
    "error nodes[4].privateAddress",
  ]);
});

const node = (name: string, privateAddress: string) => ({
  name,
  role: "worker" as const,
  address: "203.0.113.1",
  privateAddress,
});

test("the network's own and its broadcast address are no host's", () => {
  const input = cluster({
    nodes: [node("a", "10.10.0.0"), node("b", "10.10.0.1"), node("c", "10.10.0.255")],
  });
  expect(places(privateAddressInUnderlay, input)).toEqual([
    "error nodes[0].privateAddress",
    "error nodes[2].privateAddress",
  ]);
});

test("a /31 has two hosts and nothing else", () => {
  const input = cluster({
    nodes: [node("a", "10.10.0.0"), node("b", "10.10.0.1")],
    network: { underlay: { network: "10.10.0.0/31" } },
  });
  expect(findings(privateAddressInUnderlay, input)).toEqual([]);
});
