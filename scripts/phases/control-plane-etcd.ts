import type { NodeSpec } from "../../spec";
import type { EtcdMember, OpenEtcd } from "../cluster-api/etcd-members";
import { PhaseError, RefusedError } from "../errors";

/** The member that belongs to a node: by its peer address, since one that never started has no name. */
export function memberOf(
  node: Pick<NodeSpec, "name" | "privateAddress">,
  members: readonly EtcdMember[],
): EtcdMember | undefined {
  return members.find((member) => addressOf(member) === node.privateAddress || member.name === node.name);
}

/** Where the others reach a member: kubeadm gives each one URL, of its node's private address. */
export function addressOf({ peerUrls: [url] }: EtcdMember): string | undefined {
  return url === undefined ? undefined : new URL(url).hostname;
}

/**
 * Takes a dead member out, so that the node can join again under its name. The others must be able to go on without
 * it.
 *
 * @param healthy names of the members that answered a moment ago
 * @throws RefusedError `etcd-quorum` where the others are no majority
 */
export async function removeDeadMember(
  etcd: OpenEtcd,
  members: readonly EtcdMember[],
  dead: EtcdMember,
  healthy: ReadonlySet<string>,
): Promise<void> {
  refuseQuorumLoss(members, dead, healthy);
  await etcd.remove(dead.id);
}

/** @throws RefusedError `etcd-quorum` where too few of the voting members that stay are healthy */
export function refuseQuorumLoss(
  members: readonly EtcdMember[],
  leaving: EtcdMember,
  healthy: ReadonlySet<string>,
): void {
  const staying = members.filter(({ id, isLearner }) => id !== leaving.id && !isLearner);
  const alive = staying.filter(({ name }) => healthy.has(name)).length;
  const needed = Math.floor(staying.length / 2) + 1;
  if (alive >= needed) return;
  throw new RefusedError(
    `expected at least ${needed} of the ${staying.length} etcd members that stay to be healthy; found ${alive}`,
    {
      code: "etcd-quorum",
      subject: leaving.name === "" ? leaving.peerUrls.join(", ") : leaving.name,
      hint: "bring the other control planes back first; without a majority the cluster's data cannot be changed",
    },
  );
}

/**
 * Etcd has exactly the nodes' members, started and voting.
 * @throws PhaseError `etcd-members`
 */
export function requireMembers(
  nodes: readonly NodeSpec[],
  members: readonly EtcdMember[],
  cluster: string,
): void {
  const missing = nodes
    .filter((node) => memberOf(node, members) === undefined)
    .map(({ name }) => `${name} missing`);
  const strange = members
    .filter((member) => !nodes.some((node) => memberOf(node, [member]) !== undefined))
    .map(({ name, peerUrls }) => `${name === "" ? peerUrls.join(", ") : name} is in no node of the spec`);
  const idle = members
    .filter(({ name }) => name === "")
    .map(({ peerUrls }) => `${peerUrls.join(", ")} never started`);
  const learners = members
    .filter(({ isLearner }) => isLearner)
    .map(({ name }) => `${name} is still a learner`);
  const problems = [...missing, ...strange, ...idle, ...learners];
  if (problems.length === 0) return;
  throw new PhaseError(
    `expected etcd's members to be the control-plane nodes; found: ${problems.join("; ")}`,
    {
      code: "etcd-members",
      subject: cluster,
      hint: "run again: a join that was interrupted is completed; a control plane that was taken out of the environment leaves with cdktf deploy, which kubefjord reconcile does not do",
    },
  );
}
