import { milliseconds } from "../../spec/durations";
import type { ClusterSpec, NodeSpec } from "../../spec";
import { KubefjordError } from "../../spec/errors";
import { nodePath, type ClusterApi, type NodeObject } from "../cluster-api";
import { deleteRequests } from "../cluster-api/kubelet-requests";
import { UnreachableError } from "../errors";
import { removeMachine } from "../lab/machine/remove";
import { leaveMachine } from "../operations/leave-machine";
import { askUntil } from "./ask-until";
import type { CalledNode, PhaseCall } from "./call";
import { isReady } from "./cluster-nodes";
import { ClusterRun } from "./cluster-run";
import { clusterAccess, NO_API, NO_CONTROL_PLANE } from "./control-plane-api";
import { uncordon } from "./cordon";
import { drain } from "./drain";
import { BACK_TO_WORK } from "./out-of-work";
import { leaveEtcd, refuseLastCopy, refuseOrphanedEtcd } from "./leave-etcd";
import { oneAtATime } from "./leave-lease";
import type { RunPhase } from "./registry";

/**
 * Phase `leave`: a node goes. Where the cluster stays, it is drained, taken out of etcd and deleted first; where the
 * node is still in the spec as it was, the whole cluster is going, and the machine alone is cleaned: all of them have to
 * be reached then, or a cluster that runs on would be called destroyed.
 */
export const leave: RunPhase = async (call, session) => {
  const { spec, project } = call;
  const node = leavingNode(call);
  await ClusterRun.around("leave", { spec, project, session }, [node], async (run) => {
    const isWholeCluster = isStillThere(spec, node);
    if (!isWholeCluster) await leaveCluster(run, node);
    await leaveBehind(run, node, isWholeCluster);
  });
};

/**
 * The node as Terraform's state remembers it; its other settings are those of the spec while that names this machine,
 * else the cluster's. Under another address the name belongs to another machine, with a key of its own.
 */
export function leavingNode({ spec, node }: Pick<PhaseCall, "spec" | "node">): NodeSpec {
  if (node === undefined) throw new TypeError("leave is called for a node");
  const { name, address, privateAddress = "", access } = node;
  const known = spec.nodes.find((one) => one.name === name && one.address === address);
  const ssh = { ...spec.machines.ssh, ...access?.ssh };
  const base = { labels: {}, taints: [], hardware: undefined, ...access, ssh, ...known };
  return { ...base, name, role: roleOf(node), privateAddress, ...(address === undefined ? {} : { address }) };
}

function roleOf({ role }: CalledNode): NodeSpec["role"] {
  return role === "control-plane" ? "control-plane" : "worker";
}

/** Whether the spec still has exactly this node. */
function isStillThere(spec: ClusterSpec, leaving: NodeSpec): boolean {
  return spec.nodes.some(
    ({ name, role, privateAddress, address }) =>
      name === leaving.name &&
      role === leaving.role &&
      privateAddress === leaving.privateAddress &&
      (spec.machines.source === "lab" ||
        leaving.address === undefined ||
        (address ?? privateAddress) === leaving.address),
  );
}

/** `cdktf destroy` also ends nodes that the spec names no longer, beside the control planes: these may go at any moment. */
async function leaveCluster(run: ClusterRun, node: NodeSpec): Promise<void> {
  try {
    const { api } = await clusterAccess(run);
    await leaveThrough(run, api, node);
  } catch (error) {
    if (!(await hasNoControlPlane(run, error))) throw error;
    await refuseLastCopy(run, node);
    await run.tell(node.name, "no control plane is left: there is no cluster to leave");
  }
}

/** Milliseconds in which a control plane that has fallen silent has gone, if it goes: kubeadm reset takes some. */
const GOING = 60_000;

/** Whether this is why something failed. One that answered a moment ago is looked at until it has gone or answers again. */
async function hasNoControlPlane(run: ClusterRun, error: unknown): Promise<boolean> {
  if (codeOf(error) === NO_CONTROL_PLANE) return true;
  const now = await askUntil(
    () => clusterAccess(run, 0).then(() => "it answers", codeOf),
    (found) => found !== NO_API,
    codeOf(error) === NO_API ? 0 : GOING,
  );
  return now === NO_CONTROL_PLANE;
}

const codeOf = (error: unknown): string => (error instanceof KubefjordError ? error.code : "");

async function leaveThrough(run: ClusterRun, api: ClusterApi, node: NodeSpec): Promise<void> {
  const timeLimit = milliseconds(run.spec.acceptance.timeout);
  if (node.role === "worker") {
    await moveAway(run, api, node, timeLimit);
    await deleteNode(run, api, node);
    return;
  }
  // What another one does beside its drain takes less than that.
  await oneAtATime(api, node.name, 2 * timeLimit, async () => {
    await refuseOrphanedEtcd(run, node);
    await moveAway(run, api, node, timeLimit);
    await orBackToWork(api, node.name, () => leaveEtcd(run, node));
    await deleteNode(run, api, node);
  });
}

async function moveAway(
  run: ClusterRun,
  api: ClusterApi,
  { name }: NodeSpec,
  timeLimit: number,
): Promise<void> {
  // Where no kubelet is left to end them, pods go with the Node.
  if (!isReady(await api.find<NodeObject>(nodePath(name)))) return;
  await run.change(name, "move its pods elsewhere", () =>
    orBackToWork(api, name, () => drain(api, name, timeLimit)),
  );
}

async function deleteNode(run: ClusterRun, api: ClusterApi, { name }: NodeSpec): Promise<void> {
  const path = nodePath(name);
  if ((await api.find<NodeObject>(path)) === undefined) return;
  await run.change(name, "delete the Node", async () => {
    await deleteRequests(api, name);
    await api.delete(path);
  });
}

/** Where a node cannot leave after all, it goes on as it was. */
async function orBackToWork(api: ClusterApi, name: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    await uncordon(api, name);
    throw error;
  }
}

/** Codes of a machine that answers and does not let us in: it may well be a node, and would register again. */
const KEPT_OUT: readonly string[] = ["host-key-unknown", "ssh-login-refused"];

/**
 * The machine: deleted in the lab, cleaned elsewhere. Of a cluster that stays, one that is not there any more, or has
 * become another with another key, has left already.
 */
async function leaveBehind(run: ClusterRun, node: NodeSpec, isWholeCluster: boolean): Promise<void> {
  if (run.spec.machines.source === "lab") {
    await run.change(node.name, "delete the machine", () => removeMachine(run.spec.cluster, node.name));
    return;
  }
  try {
    await run.carryOut(node, [...leaveMachine("the node left the cluster"), BACK_TO_WORK]);
  } catch (error) {
    if (!(error instanceof UnreachableError) || KEPT_OUT.includes(error.code)) throw error;
    if (isWholeCluster) throw notCleaned(run.spec, node, error);
    await run.tell(node.name, "cannot be reached: nothing is cleaned on the machine");
  }
}

function notCleaned(
  { cluster }: ClusterSpec,
  { name }: NodeSpec,
  { message, code, hint, cause }: UnreachableError,
): UnreachableError {
  // No address is named: cdktf would write a construct's path into it.
  const state = `terraform -chdir=cdktf.out/stacks/${cluster} state`;
  return new UnreachableError(`${message}; the machine is not cleaned, and may go on as a node`, {
    code,
    subject: name,
    hint: `${hint}\n  -> then run cdktf destroy again. A machine that is gone for good is forgotten by: ${state} rm ADDRESS (${state} list shows the one with "${name}")`,
    cause,
  });
}
