import { ingressPlacement } from "../../../spec/rules/ingress-placement";
import { cluster, findings, lab, places, type Change } from "./spec-fixture";

type Placement = NonNullable<Change["ingress"]>["placement"];
const placement = (value: Placement, change: Change = {}) =>
  cluster({ ...change, ingress: { placement: value } });

test("all workers pass, and labels that a node has", () => {
  expect(findings(ingressPlacement, cluster())).toEqual([]);
  const zone = placement({ nodeLabels: { "kubernetes.io/hostname": "w-2" } });
  expect(findings(ingressPlacement, zone)).toEqual([]);
});

test("labels that no node has are an error that repeats them", () => {
  const input = placement({ nodeLabels: { ingress: "true" } });
  expect(places(ingressPlacement, input)).toEqual(["error ingress.placement.nodeLabels"]);
  expect(findings(ingressPlacement, input)[0]?.what).toBe('no node has the labels ingress: "true"');
});

test("a cluster without workers has no place for it, unless the control plane is chosen", () => {
  const plane = [{ name: "cp-1", role: "control-plane" as const, privateAddress: "10.20.0.11" }];
  expect(places(ingressPlacement, lab({ nodes: plane }))).toEqual(["error ingress"]);
  expect(findings(ingressPlacement, lab({ nodes: plane }))[0]?.what).toBe("no worker node to run on");
  const chosen = lab({
    nodes: plane,
    ingress: { placement: { nodeLabels: { "node-role.kubernetes.io/control-plane": "" } } },
  });
  expect(findings(ingressPlacement, chosen)).toEqual([]);
  expect(findings(ingressPlacement, lab({ nodes: plane, ingress: { controller: "none" } }))).toEqual([]);
});

test("replicas with host ports fit on different nodes", () => {
  expect(findings(ingressPlacement, placement({ kind: "replicas", replicas: 2 }))).toEqual([]);
  expect(places(ingressPlacement, placement({ kind: "replicas", replicas: 3 }))).toEqual([
    "error ingress.placement.replicas",
  ]);
  const without = placement({ kind: "replicas", replicas: 3, hostPorts: false });
  expect(findings(ingressPlacement, without)).toEqual([]);
});

test("host ports of the API, ssh and kubelet are taken; without host ports nothing is", () => {
  const at = "error ingress.placement.httpsPort";
  expect(places(ingressPlacement, placement({ httpsPort: 6443 }))).toEqual([at]);
  expect(places(ingressPlacement, placement({ httpsPort: 22 }))).toEqual([at]);
  expect(places(ingressPlacement, placement({ httpsPort: 10250 }))).toEqual([at]);
  expect(findings(ingressPlacement, placement({ httpsPort: 22, hostPorts: false }))).toEqual([]);
  const moved = placement({ httpsPort: 443 }, { kubernetes: { apiEndpoint: { port: 443 } } });
  expect(places(ingressPlacement, moved)).toEqual([at]);
});

test("one port for both protocols is an error", () => {
  expect(places(ingressPlacement, placement({ httpPort: 443 }))).toEqual([
    "error ingress.placement.httpsPort",
  ]);
});
