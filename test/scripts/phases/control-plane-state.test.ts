import {
  KUBERNETES_PARTS,
  type KubernetesNode,
  type KubernetesPart,
} from "../../../scripts/facts/kubernetes-node";
import { RefusedError } from "../../../scripts/errors";
import { elect, fileState, type Candidate } from "../../../scripts/phases/control-plane-state";

const ALL = Object.keys(KUBERNETES_PARTS) as KubernetesPart[];
const COMPLETE = ALL.filter((part) => part !== "bootstrap-kubelet.conf");

function node(parts: readonly KubernetesPart[], more: Partial<KubernetesNode> = {}): KubernetesNode {
  const ca = parts.includes("ca.crt") ? "aa" : undefined;
  return { parts: new Set(parts), emptyFiles: [], ca, kubelet: "active", ...more };
}

function candidate(name: string, kubernetes: KubernetesNode, apiReady = false): Candidate {
  return { name, kubernetes, apiReady };
}

const BARE = node([], { kubelet: "inactive" });

test("a node is bare, unfinished or complete by its files", () => {
  expect(fileState(BARE)).toBe("bare");
  expect(fileState(node(COMPLETE))).toBe("complete");
  expect(fileState(node(["admin.conf", "ca.crt"]))).toBe("unfinished");
});

test("a file without content makes a node unfinished, however complete it looks", () => {
  expect(fileState(node(COMPLETE, { emptyFiles: ["/etc/kubernetes/admin.conf"] }))).toBe("unfinished");
});

test("among bare nodes the name decides, not the position in the list", () => {
  const nodes = [candidate("c", BARE), candidate("a", BARE), candidate("b", BARE)];
  expect(elect(nodes)).toEqual({ kind: "init", seed: "a", clean: false });
  expect(elect([...nodes].reverse())).toEqual({ kind: "init", seed: "a", clean: false });
});

test("a node with a ready API is joined, whatever the others are and whatever they are called", () => {
  const nodes = [
    candidate("a", BARE),
    candidate("b", node(["admin.conf"])),
    candidate("c", node(COMPLETE), true),
  ];
  expect(elect(nodes)).toEqual({ kind: "join", seed: "c" });
});

test("an init that was interrupted before etcd had data is cleaned up and begun again there", () => {
  const stopped = { kubelet: "inactive" };
  const nodes = [candidate("a", BARE), candidate("b", node(["ca.crt", "ca.key", "etcd manifest"], stopped))];
  expect(elect(nodes)).toEqual({ kind: "init", seed: "b", clean: true });
});

test("an init that was interrupted with data in etcd is completed with it, never cleaned", () => {
  const interrupted = node(
    COMPLETE.filter((part) => part !== "kubelet config"),
    { kubelet: "inactive" },
  );
  expect(elect([candidate("a", BARE), candidate("b", interrupted)])).toEqual({
    kind: "init-again",
    seed: "b",
  });
});

test("a kubelet that is about to start etcd is waited for: its data may come at any moment", () => {
  const parts = COMPLETE.filter((part) => part !== "etcd data");
  expect(elect([candidate("a", node(parts))])).toEqual({ kind: "wait", among: ["a"] });
});

test("a complete control plane whose kubelet runs is waited for, not begun again", () => {
  expect(elect([candidate("a", node(COMPLETE))])).toEqual({ kind: "wait", among: ["a"] });
});

test("several nodes with data are waited for even if one looks unfinished", () => {
  const nodes = [candidate("a", node(COMPLETE, { kubelet: "failed" })), candidate("b", node(["etcd data"]))];
  expect(() => elect(nodes)).toThrow(/different CAs/);
  const same = [
    candidate("a", node(COMPLETE, { kubelet: "failed" })),
    candidate("b", node(["etcd data", "ca.crt"])),
  ];
  expect(elect(same)).toEqual({ kind: "wait", among: ["a", "b"] });
});

test("nodes of two clusters are refused before anything is touched", () => {
  const nodes = [candidate("a", node(COMPLETE)), candidate("b", node(COMPLETE, { ca: "bb" }))];
  expect(() => elect(nodes)).toThrow(RefusedError);
});
