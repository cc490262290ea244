import type { KubernetesNode } from "../facts/kubernetes-node";

/**
 * - `bare`: nothing of Kubernetes is there.
 * - `joined`: the node has its own identity in this cluster.
 * - `unfinished`: a join was interrupted before the node had one.
 * - `foreign`: the node belongs to another cluster, or is a control plane.
 */
export type WorkerState = "bare" | "joined" | "unfinished" | "foreign";

/**
 * What a worker's files amount to.
 *
 * @param clusterCa SHA-256 of this cluster's CA certificate as it lies on its nodes
 * @param registered whether the cluster knows a Node of that name
 */
export function workerState(
  { parts, emptyFiles, ca }: KubernetesNode,
  clusterCa: string,
  registered: boolean,
): WorkerState {
  if (parts.size === 0 && emptyFiles.length === 0) return "bare";
  if (parts.has("etcd data") || parts.has("ca.key")) return "foreign";
  const whole = parts.has("kubelet.conf") && parts.has("kubelet config") && emptyFiles.length === 0;
  if (whole && ca !== undefined && ca !== clusterCa) return "foreign";
  return whole && ca === clusterCa && registered && !parts.has("bootstrap-kubelet.conf")
    ? "joined"
    : "unfinished";
}
