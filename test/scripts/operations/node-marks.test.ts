import type { NodeSpec } from "../../../spec";
import { MARKS_ANNOTATION, nodeMarks } from "../../../scripts/operations/node-marks";

function desired(
  labels: Record<string, string>,
  taints: NodeSpec["taints"] = [],
  failureDomain?: string,
): NodeSpec {
  return { labels, taints, failureDomain } as never;
}

const NOTE = (labels: string[], taints: string[] = []) => ({
  [MARKS_ANNOTATION]: JSON.stringify({ labels, taints }),
});

test("a new node gets its labels, its zone and a note of what is ours", () => {
  expect(nodeMarks(desired({ ingress: "true" }, [], "room-1"), { metadata: {}, spec: {} })).toEqual({
    metadata: {
      labels: { ingress: "true", "topology.kubernetes.io/zone": "room-1" },
      annotations: NOTE(["ingress", "topology.kubernetes.io/zone"]),
    },
  });
});

test("a node that has them is left alone, whatever others have set", () => {
  const node = {
    metadata: { labels: { ingress: "true", other: "x" }, annotations: NOTE(["ingress"]) },
    spec: {},
  };
  expect(nodeMarks(desired({ ingress: "true" }), node)).toBeUndefined();
});

test("a label the spec no longer says is taken away; one that others set stays", () => {
  const node = {
    metadata: { labels: { ingress: "true", other: "x" }, annotations: NOTE(["ingress"]) },
    spec: {},
  };
  expect(nodeMarks(desired({}), node)).toEqual({
    metadata: { labels: { ingress: null }, annotations: NOTE([]) },
  });
});

test("taints of others stay beside ours: the control plane's, not-ready", () => {
  const theirs = { key: "node-role.kubernetes.io/control-plane", effect: "NoSchedule" };
  const ours = { key: "db", value: "only", effect: "NoSchedule" as const };
  const node = { metadata: {}, spec: { taints: [theirs] } };
  expect(nodeMarks(desired({}, [ours]), node)).toMatchObject({ spec: { taints: [theirs, ours] } });
  const marked = { metadata: { annotations: NOTE([], ["db:NoSchedule"]) }, spec: { taints: [theirs, ours] } };
  expect(nodeMarks(desired({}, [ours]), marked)).toBeUndefined();
  expect(nodeMarks(desired({}), marked)).toMatchObject({ spec: { taints: [theirs] } });
});
