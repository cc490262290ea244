import type { KubernetesNode, KubernetesPart } from "../../../scripts/facts/kubernetes-node";
import { workerState } from "../../../scripts/phases/workers-state";

function node(parts: readonly KubernetesPart[], ca?: string): KubernetesNode {
  return { parts: new Set(parts), emptyFiles: [], ca, kubelet: "active" };
}

const JOINED = ["kubelet.conf", "kubelet config", "ca.crt"] as const;

test("a machine without kubeadm's files is bare", () => {
  expect(workerState(node([]), "aa", false)).toBe("bare");
});

test("a kubelet with an identity in this cluster, whose Node is there, has joined", () => {
  expect(workerState(node(JOINED, "aa"), "aa", true)).toBe("joined");
});

test("without its Node, or with a bootstrap token left, the join was interrupted", () => {
  expect(workerState(node(JOINED, "aa"), "aa", false)).toBe("unfinished");
  expect(workerState(node([...JOINED, "bootstrap-kubelet.conf"], "aa"), "aa", true)).toBe("unfinished");
  expect(workerState(node(["ca.crt"], "aa"), "aa", true)).toBe("unfinished");
});

test("a node of another cluster, and a control plane, are never taken for a worker", () => {
  expect(workerState(node(JOINED, "bb"), "aa", false)).toBe("foreign");
  expect(workerState(node([...JOINED, "etcd data"], "aa"), "aa", true)).toBe("foreign");
});
