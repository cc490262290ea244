import { namesOf } from "../../../../scripts/phases/host-baseline/names";
import { first, node, staticSpec } from "../../../constructs/clusters";

const at = (number: number) => ({ address: `203.0.113.${number}` });
const ONE = [node("control-plane", 1, at(11)), node("worker", 1, at(21))];
const THREE = [...ONE, node("control-plane", 2, at(12)), node("control-plane", 3, at(13))];

/** Where the name of the API leads on the worker. */
function apiOnWorker(more: Parameters<typeof staticSpec>[0]) {
  const spec = staticSpec(more);
  const { hosts } = namesOf(spec, first(spec, "worker"));
  return hosts.find(({ names }) => names.includes(spec.kubernetes.apiEndpoint.name));
}

test("one control plane is the API itself", () => {
  expect(apiOnWorker({ nodes: ONE })).toEqual({ address: "10.20.0.11", names: ["api.oslo.internal"] });
});

test("three are behind every node's own proxy, under the same name", () => {
  expect(apiOnWorker({ nodes: THREE })).toEqual({ address: "127.0.0.1", names: ["api.oslo.internal"] });
});

test("a balancer of one's own is found by the site's DNS", () => {
  const apiEndpoint = { kind: "external", name: "api.example.no" } as const;
  expect(apiOnWorker({ nodes: THREE, kubernetes: { apiEndpoint } })).toBeUndefined();
});

test("other nodes are not named: one more changes nothing on those that are there", () => {
  const spec = staticSpec({ nodes: ONE });
  const grown = staticSpec({ nodes: [...ONE, node("worker", 2, at(22))] });
  for (const one of spec.nodes) expect(namesOf(grown, one)).toEqual(namesOf(spec, one));
});
