import { uniqueAddresses } from "../../../spec/rules/unique-addresses";
import { cluster, findings, places } from "./spec-fixture";

const node = (name: string, address: string, privateAddress: string, ssh?: object) => ({
  name,
  role: "worker" as const,
  address,
  privateAddress,
  ...(ssh === undefined ? {} : { ssh }),
});

test("different addresses pass", () => {
  expect(findings(uniqueAddresses, cluster())).toEqual([]);
});

test("a private address written twice is reported at the second node, with the first one's name", () => {
  const input = cluster({
    nodes: [node("a", "203.0.113.1", "10.10.0.1"), node("b", "203.0.113.2", "10.10.0.1")],
  });
  expect(places(uniqueAddresses, input)).toEqual(["error nodes[1].privateAddress"]);
  expect(findings(uniqueAddresses, input)[0]?.what).toBe("10.10.0.1 of b is also a's");
});

test("a public address written twice is reported", () => {
  const input = cluster({
    nodes: [node("a", "203.0.113.1", "10.10.0.1"), node("b", "203.0.113.1", "10.10.0.2")],
  });
  expect(places(uniqueAddresses, input)).toEqual(["error nodes[1].address"]);
});

test("one public address with two ssh ports is a port forward and passes", () => {
  const input = cluster({
    nodes: [
      node("a", "203.0.113.1", "10.10.0.1", { port: 2201 }),
      node("b", "203.0.113.1", "10.10.0.2", { port: 2202 }),
    ],
  });
  expect(findings(uniqueAddresses, input)).toEqual([]);
});

test("one address behind two jump hosts is two machines; behind one jump host it is one", () => {
  const behind = (first: string, second: string) =>
    cluster({
      nodes: [
        node("a", "192.168.0.1", "10.10.0.1", { jumpHost: { address: first } }),
        node("b", "192.168.0.1", "10.10.0.2", { jumpHost: { address: second } }),
      ],
    });
  expect(findings(uniqueAddresses, behind("198.51.100.1", "198.51.100.2"))).toEqual([]);
  expect(places(uniqueAddresses, behind("198.51.100.1", "198.51.100.1"))).toEqual(["error nodes[1].address"]);
});

test("two spellings of one address, or of one host name, are the same", () => {
  const input = cluster({
    nodes: [
      node("a", "2001:db8::1", "10.10.0.1"),
      node("b", "2001:DB8:0:0::1", "10.10.0.2"),
      node("c", "c.example.com", "10.10.0.3"),
      node("d", "C.example.com", "10.10.0.4"),
      node("e", "not:an:address", "10.10.0.5"),
    ],
  });
  expect(places(uniqueAddresses, input)).toEqual(["error nodes[1].address", "error nodes[3].address"]);
});

test("an ssh address that is another node's private address is reported", () => {
  const input = cluster({
    nodes: [node("a", "10.10.0.1", "10.10.0.1"), node("b", "10.10.0.1", "10.10.0.2", { port: 2222 })],
  });
  expect(findings(uniqueAddresses, input)).toEqual([]);
  const crossed = cluster({
    nodes: [node("a", "203.0.113.1", "10.10.0.1"), node("b", "10.10.0.1", "10.10.0.2")],
  });
  expect(places(uniqueAddresses, crossed)).toEqual(["error nodes[1].address"]);
});

test("pools that run into each other are reported once", () => {
  const pool = (namePattern: string, firstPrivateAddress: string, firstAddress: string) => ({
    namePattern,
    role: "worker" as const,
    count: 10,
    firstAddress,
    firstPrivateAddress,
  });
  const input = cluster({
    nodePools: [pool("p-{n}", "10.10.0.100", "203.0.113.100"), pool("q-{n}", "10.10.0.105", "203.0.113.110")],
  });
  expect(places(uniqueAddresses, input)).toEqual(["error nodePools[1].firstPrivateAddress"]);
  expect(findings(uniqueAddresses, input)[0]?.what).toBe(
    "10.10.0.105 of q-1 is also p-6's, 10.10.0.106 of q-2 is also p-7's, 10.10.0.107 of q-3 is also p-8's and 2 more",
  );
});
