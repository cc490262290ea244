import { nodePath, type ClusterApi, type NodeObject } from "../cluster-api";

/** On a Node while it is cordoned by us: what a person has cordoned stays theirs. */
export const CORDONED_ANNOTATION = "kubefjord.dev/cordoned";

/** Has the scheduler pass over a node. One that is cordoned already stays as it is, with its owner. */
export async function cordon(api: ClusterApi, node: string): Promise<void> {
  const { spec } = await api.get<NodeObject>(nodePath(node));
  if (spec.unschedulable !== true) await set(api, node, true);
}

/** Undoes {@link cordon}, also that of an interrupted run, and nobody else's. */
export async function uncordon(api: ClusterApi, node: string): Promise<void> {
  const now = await api.find<NodeObject>(nodePath(node));
  if (now !== undefined && isCordonedByUs(now)) await set(api, node, null);
}

export function isCordonedByUs({ metadata }: NodeObject): boolean {
  return metadata.annotations?.[CORDONED_ANNOTATION] !== undefined;
}

/** Mark and effect in one patch: interrupted anywhere, there is never one without the other. */
async function set(api: ClusterApi, node: string, value: true | null): Promise<void> {
  const annotations = { [CORDONED_ANNOTATION]: value === null ? null : String(value) };
  await api.patch(nodePath(node), {
    metadata: { annotations },
    spec: { unschedulable: value },
  });
}
