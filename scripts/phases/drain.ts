import { setTimeout as pause } from "node:timers/promises";
import { hasStatus, type ClusterApi, type PodObject } from "../cluster-api";
import { PhaseError } from "../errors";
import { cordon } from "./cordon";

/** Pause before an eviction that a PodDisruptionBudget refused is asked again. Milliseconds. */
const PAUSE = 5_000;

/**
 * Moves the pods of a node elsewhere, cordoned as ours. Budgets are kept: an eviction they refuse is asked again within
 * the limit. Pods of DaemonSets and of the node's own files stay.
 *
 * @param timeLimit milliseconds
 * @throws PhaseError `drain-time-limit` with the pods that would not go
 */
export async function drain(api: ClusterApi, node: string, timeLimit: number): Promise<void> {
  await cordon(api, node);
  await evictPods(api, node, isEvictable, timeLimit);
}

/**
 * Evicts those pods of a node that `goes` picks, and waits until they have gone. Budgets are kept.
 *
 * @param timeLimit milliseconds
 * @throws PhaseError `drain-time-limit` with the pods that would not go
 */
export async function evictPods(
  api: ClusterApi,
  node: string,
  goes: (pod: PodObject) => boolean,
  timeLimit: number,
): Promise<void> {
  const limit = performance.now() + timeLimit;
  let left = (await podsOn(api, node)).filter(goes);
  while (left.length > 0) {
    if (performance.now() > limit) throw stuck(node, left);
    for (const pod of left) if (pod.metadata.deletionTimestamp === undefined) await evict(api, pod);
    await pause(PAUSE);
    left = (await podsOn(api, node)).filter(goes);
  }
}

/** All pods of a node. */
export async function podsOn(api: ClusterApi, node: string): Promise<readonly PodObject[]> {
  return (await api.list<PodObject>(`/api/v1/pods?fieldSelector=spec.nodeName=${node}`)).items;
}

/** A DaemonSet's pod comes back at once, a static pod goes with its file, a finished one has gone already. */
export function isEvictable({ metadata, status }: PodObject): boolean {
  const owned =
    metadata.ownerReferences?.some(({ kind }) => kind === "DaemonSet" || kind === "Node") ?? false;
  const isStatic = metadata.annotations?.["kubernetes.io/config.mirror"] !== undefined;
  return !owned && !isStatic && !["Succeeded", "Failed"].includes(status.phase ?? "");
}

async function evict(api: ClusterApi, { metadata }: PodObject): Promise<void> {
  const { name, namespace = "default" } = metadata;
  try {
    await api.create(`/api/v1/namespaces/${namespace}/pods/${name}/eviction`, {
      apiVersion: "policy/v1",
      kind: "Eviction",
      metadata: { name, namespace },
    });
  } catch (error) {
    // 429: a budget says not now. 404: it went by itself.
    if (!hasStatus(error, 429) && !hasStatus(error, 404)) throw error;
  }
}

function stuck(node: string, pods: readonly PodObject[]): PhaseError {
  return new PhaseError(`expected every pod to leave in time; found still there: ${podNames(pods)}`, {
    code: "drain-time-limit",
    subject: node,
    hint: "kubectl get pdb -A shows what holds them back; add replicas or relax the budget, then run again",
  });
}

/** `namespace/name` of pods, for people. */
export function podNames(pods: readonly PodObject[]): string {
  return pods.map(({ metadata }) => `${metadata.namespace ?? "default"}/${metadata.name}`).join(", ");
}
