import { milliseconds } from "../../spec/durations";
import type { NodeSpec } from "../../spec";
import { nodePath, waitFor, type ClusterApi, type NodeObject } from "../cluster-api";
import { command } from "../command";
import { sh } from "../shell";
import { clusterNodes, isReady } from "./cluster-nodes";
import type { ClusterRun } from "./cluster-run";
import { cordon, uncordon } from "./cordon";
import { evictPods, isEvictable, podNames, podsOn } from "./drain";
import { canMove } from "./pod-places";

/**
 * On the machine from before it is cordoned until it is back: a run that dies in between is noticed by the next one
 * among its other facts, without asking the cluster.
 */
export const OUT_OF_WORK_NOTE = "/var/lib/kubefjord/out-of-work";

/**
 * Does some work on a node of a running cluster while the cluster sends it no pods: cordoned, emptied of the pods that
 * have another place, and back to work when it is Ready again. Where the work fails, it stays cordoned; the next run
 * goes on from there.
 *
 * @throws PhaseError `drain-time-limit` before the work, with the node put back; `wait-time-limit` after it
 */
export async function outOfWork<T>(
  run: ClusterRun,
  api: ClusterApi,
  node: NodeSpec,
  work: () => Promise<T>,
): Promise<T> {
  const before = await api.find<NodeObject>(nodePath(node.name));
  if (before === undefined) return work();
  await run.carryOut(node, [NOTE]);
  await run.change(node.name, "cordon the node", () => cordon(api, node.name));
  if (isReady(before)) await emptied(run, api, node);
  const value = await work();
  if (isReady(before)) await run.show(node.name, "wait until the node is Ready", () => ready(run, api, node));
  await backToWork(run, api, node);
  return value;
}

/** Puts a node back that we took out of work: at the end of {@link outOfWork}, or where an earlier run died in it. */
export async function backToWork(run: ClusterRun, api: ClusterApi, node: NodeSpec): Promise<void> {
  await run.change(node.name, "uncordon the node", () => uncordon(api, node.name));
  await run.carryOut(node, [BACK_TO_WORK]);
}

const NOTE = command(
  "note that the node is out of work",
  sh`mkdir -p /var/lib/kubefjord; : > ${OUT_OF_WORK_NOTE}; sync ${OUT_OF_WORK_NOTE}`,
);

/** What takes the note away: the node is back, or is none any more. */
export const BACK_TO_WORK = command("forget that the node was out of work", sh`rm -f ${OUT_OF_WORK_NOTE}`);

/** Moves what has another place. Nothing was changed yet where that fails: the node goes on as it was. */
async function emptied(run: ClusterRun, api: ClusterApi, node: NodeSpec): Promise<void> {
  const others = [...(await clusterNodes(api)).values()].filter(
    ({ metadata }) => metadata.name !== node.name,
  );
  const staying = (await podsOn(api, node.name)).filter((pod) => isEvictable(pod) && !canMove(pod, others));
  if (staying.length > 0)
    await run.tell(node.name, `no other place for ${podNames(staying)}: they stay and go on running`);
  try {
    await run.change(node.name, "move its pods elsewhere", () =>
      evictPods(api, node.name, (pod) => canMove(pod, others), limitOf(run)),
    );
  } catch (error) {
    await backToWork(run, api, node);
    throw error;
  }
}

async function ready(run: ClusterRun, api: ClusterApi, { name }: NodeSpec): Promise<void> {
  await waitFor<NodeObject>(api, {
    what: `${name} Ready again`,
    path: `/api/v1/nodes?fieldSelector=metadata.name=${name}`,
    missing: ([node]) => (isReady(node) ? undefined : "not Ready"),
    timeLimit: limitOf(run),
  });
}

/** Milliseconds for pods to go, and for the node to come back. */
function limitOf({ spec }: ClusterRun): number {
  return milliseconds(spec.acceptance.timeout);
}
