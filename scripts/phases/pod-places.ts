import type { NodeObject, PodObject, Taint, Toleration } from "../cluster-api";
import { isReady } from "./cluster-nodes";
import { isEvictable } from "./drain";

/**
 * Whether a pod can be moved off its node without being lost: something makes it anew, and another node takes it.
 * Where none does, an eviction would only leave it waiting.
 *
 * @param others the cluster's other Nodes
 */
export function canMove(pod: PodObject, others: readonly NodeObject[]): boolean {
  return isEvictable(pod) && isMadeAnew(pod) && others.some((node) => takes(node, pod));
}

function isMadeAnew({ metadata }: PodObject): boolean {
  return metadata.ownerReferences?.some(({ controller }) => controller === true) ?? false;
}

/** By what is plain to see: Ready, not cordoned, the pod's node selector and tolerations. Affinity is the scheduler's. */
function takes(node: NodeObject, { spec: { nodeSelector = {}, tolerations = [] } }: PodObject): boolean {
  const { labels = {} } = node.metadata;
  return (
    isReady(node) &&
    node.spec.unschedulable !== true &&
    Object.entries(nodeSelector).every(([key, value]) => labels[key] === value) &&
    (node.spec.taints ?? []).every(
      (taint) => taint.effect === "PreferNoSchedule" || tolerations.some((one) => tolerates(one, taint)),
    )
  );
}

/** Kubernetes' own rule (ToleratesTaint in k8s.io/api/core/v1). */
function tolerates(
  { key = "", operator = "Equal", value = "", effect = "" }: Toleration,
  taint: Taint,
): boolean {
  if (effect !== "" && effect !== taint.effect) return false;
  if (key === "") return operator === "Exists";
  return key === taint.key && (operator === "Exists" || value === (taint.value ?? ""));
}
