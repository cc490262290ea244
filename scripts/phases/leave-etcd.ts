import type { NodeSpec } from "../../spec";
import type { EtcdMember, OpenEtcd } from "../cluster-api/etcd-members";
import { RefusedError, UnreachableError } from "../errors";
import { type ClusterRun, controlPlanes } from "./cluster-run";
import { addressOf, memberOf, refuseQuorumLoss } from "./control-plane-etcd";
import { askControlPlane, type ControlPlaneNode, nodeEtcd } from "./control-plane-node";

/**
 * Before anything is moved: etcd must be able to go on without this member. All that stay are asked, those that the
 * spec names no longer too: three become one by leaving one after the other.
 *
 * @throws RefusedError `etcd-quorum`, and what {@link leaveEtcd} throws
 */
export async function refuseOrphanedEtcd(run: ClusterRun, node: NodeSpec): Promise<void> {
  await dispensable(run, node);
}

/**
 * Takes the node's member out. Looks again whether the others can go on: the drain before it may have taken half an
 * hour, and another leave may have begun meanwhile (leave-lease.ts).
 *
 * @throws RefusedError `etcd-quorum`, `last-control-plane`
 */
export async function leaveEtcd(run: ClusterRun, node: NodeSpec): Promise<void> {
  const found = await dispensable(run, node);
  if (found === undefined) return;
  await run.change(node.name, "take its member out of etcd", () => found.etcd.remove(found.leaving.id));
}

/** The node's member, which the others can do without, and etcd of one that stays; undefined where it is no member. */
async function dispensable(
  run: ClusterRun,
  node: NodeSpec,
): Promise<{ readonly etcd: OpenEtcd; readonly leaving: EtcdMember } | undefined> {
  const { through, etcd } = await stayingEtcd(run, node);
  const members = await etcd.members();
  const leaving = memberOf(node, members);
  if (leaving === undefined) return undefined;
  const healthy = await Promise.all(
    members
      .filter(({ id }) => id !== leaving.id)
      .map(async (member) => {
        const address = addressOf(member);
        const one = address === undefined ? undefined : await nodeEtcd(run, through, address);
        return (await one?.isHealthy()) === true ? [member.name] : [];
      }),
  );
  refuseQuorumLoss(members, leaving, new Set(healthy.flat()));
  return { etcd, leaving };
}

/**
 * etcd of a control plane that stays: one that is healthy, if any is.
 * @throws RefusedError `last-control-plane` where none stays
 */
async function stayingEtcd(run: ClusterRun, leaving: NodeSpec) {
  const found = [];
  for (const node of controlPlanes(run.spec).filter(({ name }) => name !== leaving.name)) {
    const through = await askIfThere(run, node);
    const etcd = through === undefined ? undefined : await nodeEtcd(run, through);
    if (through === undefined || etcd === undefined) continue;
    if (await etcd.isHealthy()) return { through, etcd };
    found.push({ through, etcd });
  }
  const [first] = found;
  if (first === undefined) throw lastControlPlane(leaving);
  return first;
}

async function askIfThere(run: ClusterRun, node: NodeSpec): Promise<ControlPlaneNode | undefined> {
  return askControlPlane(run, node).catch((error: unknown) => {
    if (error instanceof UnreachableError) return undefined;
    throw error;
  });
}

/** The spec's control planes have no cluster: it may well be on the one that leaves. One that is gone holds nothing. */
export async function refuseLastCopy(run: ClusterRun, node: NodeSpec): Promise<void> {
  if (node.role !== "control-plane") return;
  const found = await askIfThere(run, node);
  if (found?.facts.kubernetes.parts.has("etcd data") === true) throw lastControlPlane(node);
}

function lastControlPlane({ name }: NodeSpec): RefusedError {
  return new RefusedError(
    "expected the cluster's data on a control plane that stays; found it on the one that leaves",
    {
      code: "last-control-plane",
      subject: name,
      hint: "to move the cluster, write this node back, deploy the new control planes beside it, and take it out after that; to end the cluster, write it back and run cdktf destroy",
    },
  );
}
