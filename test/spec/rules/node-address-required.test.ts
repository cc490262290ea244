import { nodeAddressRequired } from "../../../spec/rules/node-address-required";
import { cluster, findings, lab, places } from "./spec-fixture";

const pool = { namePattern: "p-{n}", role: "worker" as const, count: 4, firstPrivateAddress: "10.10.0.100" };

test("static machines with addresses and lab machines without pass", () => {
  expect(findings(nodeAddressRequired, cluster())).toEqual([]);
  expect(findings(nodeAddressRequired, lab())).toEqual([]);
});

test("static machines without an address are reported, a pool once and under its own field", () => {
  const input = cluster({
    nodes: [{ name: "a", role: "control-plane", privateAddress: "10.10.0.1" }],
    nodePools: [pool],
  });
  expect(places(nodeAddressRequired, input)).toEqual([
    "error nodes[0].address",
    "error nodePools[0].firstAddress",
  ]);
  expect(findings(nodeAddressRequired, input)[1]?.what).toContain("p-1, p-2, p-3 and 1 more");
});

test("lab machines with an address are reported", () => {
  const input = lab({
    nodes: [{ name: "a", role: "control-plane", address: "203.0.113.1", privateAddress: "10.20.0.1" }],
  });
  expect(places(nodeAddressRequired, input)).toEqual(["error nodes[0].address"]);
});
