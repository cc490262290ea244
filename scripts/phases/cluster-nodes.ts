import type { NodeSpec } from "../../spec";
import { isTrue, nodePath, waitFor, type ClusterApi, type NodeObject } from "../cluster-api";
import { RefusedError } from "../errors";
import { nodeMarks } from "../operations/node-marks";
import type { ClusterRun } from "./cluster-run";
import { isCordonedByUs, uncordon } from "./cordon";

const NODES = "/api/v1/nodes";

/** All Nodes the cluster knows, by name. */
export async function clusterNodes(api: ClusterApi): Promise<ReadonlyMap<string, NodeObject>> {
  const { items } = await api.list<NodeObject>(NODES);
  return new Map(items.map((node) => [node.metadata.name, node]));
}

/** Whether there is a Node and the cluster holds it for Ready. */
export function isReady(node: NodeObject | undefined): boolean {
  return isTrue(node?.status.conditions, "Ready");
}

/** Whether kubeadm has marked a Node as a control plane, which is the last it does to one. */
export async function isControlPlaneNode(api: ClusterApi, name: string): Promise<boolean> {
  const node = await api.find<NodeObject>(nodePath(name));
  return node?.metadata.labels?.["node-role.kubernetes.io/control-plane"] !== undefined;
}

/** The address a Node is reached under inside the cluster. */
export function internalAddress({ status }: NodeObject): string | undefined {
  return status.addresses?.find(({ type }) => type === "InternalIP")?.address;
}

/**
 * No address is registered twice: two nodes under one address look healthy and answer for each other.
 * @throws RefusedError `duplicate-node-address`
 */
export function refuseSharedAddress(joining: NodeSpec, known: ReadonlyMap<string, NodeObject>): void {
  const other = [...known.values()].find(
    (node) => node.metadata.name !== joining.name && internalAddress(node) === joining.privateAddress,
  );
  if (other === undefined) return;
  throw new RefusedError(
    `expected ${joining.privateAddress} to be free; found Node ${other.metadata.name} under it`,
    {
      code: "duplicate-node-address",
      subject: joining.name,
      hint: `if ${other.metadata.name} is gone for good: kubectl delete node ${other.metadata.name}, then run again`,
    },
  );
}

/**
 * Gives Nodes the labels, taints and zones of the spec, and pods: a leave that was cut off and then taken back in the
 * environment had cordoned its node. One that is not Ready stays so: a change of its containerd may have failed.
 */
export async function markNodes(run: ClusterRun, api: ClusterApi, nodes: readonly NodeSpec[]): Promise<void> {
  const known = await clusterNodes(api);
  for (const node of nodes) {
    const now = known.get(node.name);
    if (now === undefined) continue;
    const patch = nodeMarks(node, now);
    if (patch !== undefined)
      await run.change(node.name, "set labels and taints as the spec says", () =>
        api.patch(nodePath(node.name), patch),
      );
    if (isReady(now) && isCordonedByUs(now))
      await run.change(node.name, "uncordon the node: an interrupted run had cordoned it", () =>
        uncordon(api, node.name),
      );
  }
}

/** Waits until these nodes have registered. @param timeLimit milliseconds */
export async function awaitRegistered(
  api: ClusterApi,
  names: readonly string[],
  timeLimit: number,
): Promise<void> {
  await waitFor<NodeObject>(api, {
    what: `${names.join(", ")} registered`,
    path: NODES,
    missing: (nodes) => {
      const absent = names.filter((name) => !nodes.some(({ metadata }) => metadata.name === name));
      return absent.length === 0 ? undefined : `${absent.join(", ")} not registered`;
    },
    timeLimit,
  });
}
