import { nodeNames } from "../../../spec/rules/node-names";
import { cluster, findings, places } from "./spec-fixture";

const worker = (name: string, last: number) => ({
  name,
  role: "worker" as const,
  address: `203.0.113.${last}`,
  privateAddress: `10.10.0.${last}`,
});
const pool = (namePattern: string, count = 3) => ({
  namePattern,
  role: "worker" as const,
  count,
  firstAddress: "203.0.113.100",
  firstPrivateAddress: "10.10.0.100",
});

test("different names pass, from entries and pools together", () => {
  expect(findings(nodeNames, cluster({ nodePools: [pool("p-{n}"), pool("q-{nn}")] }))).toEqual([]);
});

test("a name written twice is reported at the second node", () => {
  const input = cluster({ nodes: [worker("a", 1), worker("b", 2), worker("a", 3)] });
  expect(places(nodeNames, input)).toEqual(["error nodes[2].name"]);
  expect(findings(nodeNames, input)[0]?.what).toContain('"a"');
});

test("a pool that makes a node's name again is reported once, with all such names", () => {
  const input = cluster({ nodes: [worker("p-1", 1), worker("p-3", 2)], nodePools: [pool("p-{n}")] });
  expect(places(nodeNames, input)).toEqual(["error nodePools[0].namePattern"]);
  expect(findings(nodeNames, input)[0]?.what).toContain('"p-1", "p-3"');
});

test("a pattern that makes a name with a dash at its end, or a long one, is reported", () => {
  const input = cluster({ nodePools: [pool("{n}-"), pool(`${"x".repeat(63)}{n}`)] });
  expect(places(nodeNames, input)).toEqual([
    "error nodePools[0].namePattern",
    "error nodePools[1].namePattern",
  ]);
});
