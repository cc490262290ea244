import type { NodeSpec } from "../../spec";
import { nodePath, waitFor, type ClusterApi, type ConfigMapObject, type NodeObject } from "../cluster-api";
import { files } from "../facts/files";
import { kubernetesNode } from "../facts/kubernetes-node";
import { kubeletConfiguration } from "../kubeadm";
import { changedSettings } from "../operations/changed-settings";
import { kubelet, KUBELET_FILES, type KubeletState } from "../operations/kubelet";
import { isReady } from "./cluster-nodes";
import type { ClusterRun } from "./cluster-run";
import { controlPlaneLimit } from "./control-plane-api";
import { notConverged } from "./failures";
import { KUBELET_FACTS } from "./kubelet-facts";
import { turnsOf } from "./turns";

const CONFIG_MAP = "/api/v1/namespaces/kube-system/configmaps/kubelet-config";
const NODES = "/api/v1/nodes";

/** A node whose kubelet is kept, with what was found there. */
export interface KubeletNode {
  readonly node: NodeSpec;
  readonly facts: KubeletState;
}

/**
 * Brings the settings that a node gets when it joins in line with the spec. kubeadm init uploads them with the
 * resolvConf it has found for its own machine (Mutate in componentconfigs/kubelet_unix.go), and kubeadm join sets it
 * where systemd-resolved is active but never takes it away: a machine without would get a path that is not there.
 */
export async function syncKubeletConfig(run: ClusterRun, api: ClusterApi): Promise<void> {
  const map = await api.get<ConfigMapObject>(CONFIG_MAP);
  const shared = { ...kubeletConfiguration(run.spec), resolvConf: undefined };
  const settings = changedSettings(shared, map.data?.kubelet ?? "");
  if (settings === undefined) return;
  await run.change(run.spec.cluster, "change the kubelet settings that joining nodes get", () =>
    api.patch(CONFIG_MAP, { data: { kubelet: settings } }),
  );
}

/**
 * Brings the kubelets of nodes in line, at most kubernetes.kubelet.maxUnavailable workers at once. The next turn
 * begins when the one before is healthy, an earlier run's too: a kubelet that has all its settings and is silent is
 * waited for. Nodes that are not Ready come first, since a kubelet that an earlier change has broken takes nothing away.
 *
 * @param known the cluster's Nodes
 * @throws what {@link settleKubelet} throws, for all nodes of the turn that failed
 */
export async function rollKubelets(
  run: ClusterRun,
  api: ClusterApi,
  nodes: readonly KubeletNode[],
  known: ReadonlyMap<string, NodeObject>,
): Promise<void> {
  const ready = ({ node }: KubeletNode) => Number(isReady(known.get(node.name)));
  const behind = nodes
    .filter(({ node, facts }) => kubelet(run.spec, node, facts).length > 0)
    .sort((one, other) => ready(one) - ready(other));
  if (behind.length === 0) return;
  const silent = nodes.filter((one) => !behind.includes(one) && isSilent(known.get(one.node.name)));
  await run.forNodes(silent, ({ node }) => awaitWord(run, api, node.name));
  for (const turn of turnsOf(behind, run.spec.kubernetes.kubelet.maxUnavailable)) {
    await run.forNodes(turn, (one) => settleKubelet(run, api, one));
  }
}

/**
 * Brings the kubelet of one node in line, and waits until the cluster hears from the new one that it is healthy.
 *
 * @throws PhaseError `wait-time-limit` where it is not within kubernetes.controlPlaneTimeout, `not-converged`
 */
export async function settleKubelet(
  run: ClusterRun,
  api: ClusterApi,
  { node, facts }: KubeletNode,
): Promise<void> {
  const commands = kubelet(run.spec, node, facts);
  if (commands.length === 0) return;
  const before = await api.find<NodeObject>(nodePath(node.name));
  await run.carryOut(node, commands);
  await run.show(node.name, "wait until the node is healthy with it", () =>
    waitFor<NodeObject>(api, {
      what: `${node.name} healthy after the restart of kubelet (there: journalctl -u kubelet -n 50)`,
      path: `${NODES}?fieldSelector=metadata.name=${node.name}`,
      missing: ([now]) => missingHealth(before, now),
      timeLimit: controlPlaneLimit(run.spec),
    }),
  );
  const machine = await run.machine(node);
  const settled = await machine.ask({
    ...KUBELET_FACTS,
    kubernetes: kubernetesNode,
    files: files(KUBELET_FILES),
  });
  const left = kubelet(run.spec, node, settled).map(({ what }) => what);
  if (left.length > 0) throw notConverged(node.name, "kubelet", left);
}

/**
 * What is missing until a restarted kubelet counts as healthy; undefined where nothing is. Ready alone proves nothing:
 * the cluster believes it of a dead kubelet for most of a minute. A kubelet reports as soon as it has started
 * (tryUpdateNodeStatus in pkg/kubelet), so a heartbeat of another time is the new one's. A node that was not Ready
 * before need not be now: it may wait for its pod network.
 */
export function missingHealth(
  before: NodeObject | undefined,
  now: NodeObject | undefined,
): string | undefined {
  const heard = heartbeat(now);
  if (heard === undefined || heard === heartbeat(before)) return "no word from kubelet since its restart";
  if (isReady(now) || !isReady(before)) return undefined;
  return readyCondition(now)?.message ?? "not Ready";
}

/** Whether the cluster has given up hearing from a node's kubelet. */
function isSilent(node: NodeObject | undefined): boolean {
  return readyCondition(node)?.status === "Unknown";
}

async function awaitWord(run: ClusterRun, api: ClusterApi, name: string): Promise<void> {
  await run.show(name, "wait for a word from its kubelet before another one's turn", () =>
    waitFor<NodeObject>(api, {
      what: `a word from the kubelet of ${name} (there: journalctl -u kubelet -n 50)`,
      path: `${NODES}?fieldSelector=metadata.name=${name}`,
      missing: ([now]) => (isSilent(now) ? "none" : undefined),
      timeLimit: controlPlaneLimit(run.spec),
    }),
  );
}

function heartbeat(node: NodeObject | undefined): string | undefined {
  return readyCondition(node)?.lastHeartbeatTime;
}

function readyCondition(node: NodeObject | undefined) {
  return node?.status.conditions?.find(({ type }) => type === "Ready");
}
