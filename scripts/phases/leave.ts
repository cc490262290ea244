import { milliseconds } from "../../spec/durations";
import type { ClusterSpec, NodeSpec } from "../../spec";
import { KubefjordError } from "../../spec/errors";
import { isTrue, type ClusterApi, type NodeObject } from "../cluster-api";
import { UnreachableError } from "../errors";
import { removeMachine } from "../lab/machine/remove";
import { leaveMachine } from "../operations/leave-machine";
import { askUntil } from "./ask-until";
import type { CalledNode, PhaseCall } from "./call";
import { ClusterRun, controlPlanes } from "./cluster-run";
import { clusterAccess, NO_API, NO_CONTROL_PLANE } from "./control-plane-api";
import { memberOf, refuseQuorumLoss } from "./control-plane-etcd";
import { askControlPlane, nodeEtcd } from "./control-plane-node";
import { drain } from "./drain";
import { oneAtATime } from "./leave-lease";
import type { RunPhase } from "./registry";

/**
 * Phase `leave`: a node goes. Where the cluster stays, it is drained, taken out of etcd and deleted first; where the
 * node is still in the spec as it was, the whole cluster is going, and the machine alone is cleaned.
 */
export const leave: RunPhase = async (call, session) => {
  const { spec, project } = call;
  const node = leavingNode(call);
  await ClusterRun.around("leave", { spec, project, session }, [node], async (run) => {
    if (!isStillThere(spec, node)) await leaveCluster(run, node);
    await leaveBehind(run, node);
  });
};

/** The node as Terraform's state remembers it; its other settings are those of the cluster. */
function leavingNode({ spec, node }: PhaseCall): NodeSpec {
  if (node === undefined) throw new TypeError("leave is called for a node");
  const { name, address, privateAddress = "" } = node;
  const known = spec.nodes.find((one) => one.name === name);
  const base = { labels: {}, taints: [], hardware: undefined, ssh: spec.machines.ssh, ...known };
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
    await goodbye(run, api, node, timeLimit);
    return;
  }
  await oneAtATime(api, node.name, timeLimit, async () => {
    await refuseOrphanedEtcd(run, node);
    await goodbye(run, api, node, timeLimit);
    await leaveEtcd(run, node);
  });
}

async function goodbye(
  run: ClusterRun,
  api: ClusterApi,
  { name }: NodeSpec,
  timeLimit: number,
): Promise<void> {
  const path = `/api/v1/nodes/${name}`;
  const now = await api.find<NodeObject>(path);
  if (now === undefined) return;
  // Where no kubelet is left to end them, pods go with the Node.
  if (isTrue(now.status.conditions, "Ready")) {
    await run.change(name, "move its pods elsewhere", () => drain(api, name, timeLimit));
  }
  await run.change(name, "delete the Node", () => api.delete(path));
}

/** Before anything is moved: etcd must be able to go on without this member. */
async function refuseOrphanedEtcd(run: ClusterRun, node: NodeSpec): Promise<void> {
  const staying = await stayingEtcd(run, node);
  const members = (await staying[0]?.etcd.members()) ?? [];
  const member = memberOf(node, members);
  if (member === undefined) return;
  const healthy = await Promise.all(
    staying.map(async ({ name, etcd }) => ((await etcd.isHealthy()) ? name : "")),
  );
  refuseQuorumLoss(members, member, new Set(healthy));
}

async function leaveEtcd(run: ClusterRun, node: NodeSpec): Promise<void> {
  const [first] = await stayingEtcd(run, node);
  if (first === undefined) return;
  const member = memberOf(node, await first.etcd.members());
  if (member === undefined) return;
  await run.change(node.name, "take its member out of etcd", () => first.etcd.remove(member.id));
}

async function stayingEtcd(run: ClusterRun, leaving: NodeSpec) {
  const found = [];
  for (const node of controlPlanes(run.spec).filter(({ name }) => name !== leaving.name)) {
    const etcd = await nodeEtcd(run, await askControlPlane(run, node));
    if (etcd !== undefined) found.push({ name: node.name, etcd });
  }
  return found;
}

/** The machine: deleted in the lab, cleaned elsewhere. One that cannot be reached any more has left already. */
async function leaveBehind(run: ClusterRun, node: NodeSpec): Promise<void> {
  if (run.spec.machines.source === "lab") {
    await run.change(node.name, "delete the machine", () => removeMachine(run.spec.cluster, node.name));
    return;
  }
  try {
    await run.carryOut(node, leaveMachine("the node left the cluster"));
  } catch (error) {
    if (!(error instanceof UnreachableError)) throw error;
    await run.tell(node.name, "cannot be reached: nothing is cleaned on the machine");
  }
}
