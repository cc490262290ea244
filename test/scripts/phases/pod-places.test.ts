import type { NodeObject, PodObject } from "../../../scripts/cluster-api";
import { canMove } from "../../../scripts/phases/pod-places";

const CONTROL_PLANE = { key: "node-role.kubernetes.io/control-plane", effect: "NoSchedule" };

function node(spec: NodeObject["spec"] = {}, labels = {}, ready = "True"): NodeObject {
  return {
    metadata: { name: "other", labels },
    spec,
    status: { conditions: [{ type: "Ready", status: ready }] },
  };
}

function pod(spec: PodObject["spec"] = {}, owner = "ReplicaSet"): PodObject {
  const ownerReferences = [{ kind: owner, name: "x", controller: true }];
  return { metadata: { name: "app", ownerReferences }, spec, status: { phase: "Running" } };
}

test("a pod with another Ready node can move", () => {
  expect(canMove(pod(), [node()])).toBe(true);
});

test("without another node, or with one that is down or cordoned, it stays", () => {
  expect(canMove(pod(), [])).toBe(false);
  expect(canMove(pod(), [node({}, {}, "Unknown"), node({ unschedulable: true })])).toBe(false);
});

test("a control plane takes only what tolerates it", () => {
  const others = [node({ taints: [CONTROL_PLANE] })];
  expect(canMove(pod(), others)).toBe(false);
  expect(canMove(pod({ tolerations: [CONTROL_PLANE] }), others)).toBe(true);
  expect(canMove(pod({ tolerations: [{ operator: "Exists" }] }), others)).toBe(true);
  expect(canMove(pod({ tolerations: [{ ...CONTROL_PLANE, effect: "NoExecute" }] }), others)).toBe(false);
});

test("a soft taint keeps nobody away", () => {
  expect(canMove(pod(), [node({ taints: [{ key: "old", effect: "PreferNoSchedule" }] })])).toBe(true);
});

test("a node selector wants its labels", () => {
  const picky = pod({ nodeSelector: { disk: "nvme" } });
  expect(canMove(picky, [node()])).toBe(false);
  expect(canMove(picky, [node({}, { disk: "nvme" })])).toBe(true);
});

test("a pod that nothing would make anew stays, and one of a DaemonSet", () => {
  expect(canMove({ ...pod(), metadata: { name: "bare" } }, [node()])).toBe(false);
  expect(canMove(pod({}, "DaemonSet"), [node()])).toBe(false);
});
