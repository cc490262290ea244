import { randomBytes } from "node:crypto";
import type { NodeSpec } from "../../spec";
import { caCertHash, nodePath, type ClusterApi, type NodeObject } from "../cluster-api";
import { withToken } from "../cluster-api/bootstrap-token";
import { cleanUpAfter } from "../cluster-api/clean-up";
import type { EtcdMember, OpenEtcd } from "../cluster-api/etcd-members";
import { PhaseError, RefusedError } from "../errors";
import type { Start } from "../kubeadm";
import { writeControlPlaneFiles } from "../operations/control-plane-files";
import { sameEncryptionKey } from "../operations/encryption-key";
import { joinControlPlane, kubeadmReset, noteApplied, uploadCertificates } from "../operations/kubeadm-runs";
import { Secret } from "../secret";
import { askUntil } from "./ask-until";
import { refuseWrongClock } from "./clock-skew";
import type { ClusterRun } from "./cluster-run";
import { memberOf, removeDeadMember } from "./control-plane-etcd";
import { controlPlaneLimit, type ClusterAccess } from "./control-plane-api";
import { clusterNodes, refuseSharedAddress } from "./cluster-nodes";
import { askControlPlane, awaitApi, nodeEtcd, type ControlPlaneNode } from "./control-plane-node";
import { markedControlPlane } from "./control-plane-mark";
import { fileState } from "./control-plane-state";
import { CLEAN_BY_HAND } from "./failures";
import { despiteMissedCalls } from "./missed-call";

/** Minutes a join may take before its token ends by itself. */
const TOKEN_MINUTES = 30;

/**
 * Makes one more node a control plane, from whatever an earlier run left of it. One at a time: etcd takes one new
 * member after the other.
 *
 * @param seed a control plane whose API is ready
 */
export async function joinOne(
  run: ClusterRun,
  seed: ControlPlaneNode,
  joining: ControlPlaneNode,
): Promise<void> {
  await despiteMissedCalls(async (isFirst) =>
    join(run, seed, isFirst ? joining : await askControlPlane(run, joining.node)),
  );
}

async function join(run: ClusterRun, seed: ControlPlaneNode, joining: ControlPlaneNode): Promise<void> {
  refuseOtherCluster(seed, joining);
  const etcd = await nodeEtcd(run, seed);
  if (etcd === undefined) throw new TypeError("a control plane without etcd's certificates");
  const before = await etcd.members();
  const member = memberOf(joining.node, before);
  const state = fileState(joining.facts.kubernetes);
  const healthy = member !== undefined && state !== "bare" && (await isHealthyMember(run, joining));
  // A learner whose kubeadm has ended stays one, and serves nobody: it goes, and the node joins anew.
  if (state === "complete" && (healthy || member?.isLearner === false)) {
    // etcd can be healthy beside an API server that ends again and again.
    if (!healthy || !joining.apiReady) await awaitApi(run, [joining]);
    await markedControlPlane(run, accessTo(seed).api, joining.node);
    return;
  }
  refuseSharedAddress(joining.node, await clusterNodes(accessTo(seed).api));
  const ready = healthy ? joining : await cleared(run, joining, etcd, before, member);
  await deleteNode(run, seed, joining.node);
  await invite(run, seed, ready, healthy ? "again" : "fresh");
  await awaitMember(run, etcd, joining);
}

/** Takes away what proves to be dead: the member that does not answer, the leftovers on the machine. */
async function cleared(
  run: ClusterRun,
  joining: ControlPlaneNode,
  etcd: OpenEtcd,
  members: readonly EtcdMember[],
  member: EtcdMember | undefined,
): Promise<ControlPlaneNode> {
  const { node, facts } = joining;
  if (member !== undefined) {
    const healthy = new Set(
      (await etcd.isHealthy()) ? members.filter(({ id }) => id !== member.id).map(({ name }) => name) : [],
    );
    await run.change(node.name, "take out the etcd member that never worked", () =>
      removeDeadMember(etcd, members, member, healthy),
    );
  }
  if (fileState(facts.kubernetes) === "bare") return joining;
  await run.carryOut(node, [kubeadmReset("an interrupted join; the node is no member of etcd", "delete")]);
  return askControlPlane(run, node);
}

/** kubeadm joins beside no Node that still looks Ready; the kubelet that it starts registers a new one. */
async function deleteNode(run: ClusterRun, seed: ControlPlaneNode, { name }: NodeSpec): Promise<void> {
  const { api } = accessTo(seed);
  const path = nodePath(name);
  if ((await api.find<NodeObject>(path)) === undefined) return;
  await run.change(name, "delete the Node an interrupted join registered", () => api.delete(path));
}

function accessTo({ access }: ControlPlaneNode): ClusterAccess {
  if (access === undefined) throw new TypeError("a seed without access");
  return access;
}

async function invite(
  run: ClusterRun,
  seed: ControlPlaneNode,
  joining: ControlPlaneNode,
  start: Start,
): Promise<void> {
  const access = accessTo(seed);
  const { spec } = run;
  await refuseWrongClock(run, joining.node);
  await withCertificates(run, seed.node, access.api, (certificateKey) =>
    withToken(access.api, TOKEN_MINUTES, (token) =>
      run.carryOut(joining.node, [
        ...writeControlPlaneFiles(spec, joining.node, joining.facts.files),
        ...sameEncryptionKey(seed.facts.encryption, joining.facts.files),
        joinControlPlane(
          spec,
          joining.node,
          start,
          { token, caCertHash: caCertHash(access.credentials.ca) },
          certificateKey,
        ),
        noteApplied(spec, joining.node),
      ]),
    ),
  );
}

/** Has the cluster hold the control plane's keys, encrypted, while `work` runs: kubeadm would keep them for two hours. */
async function withCertificates(
  run: ClusterRun,
  seed: NodeSpec,
  api: ClusterApi,
  work: (certificateKey: Secret) => Promise<void>,
): Promise<void> {
  const certificateKey = new Secret(randomBytes(32).toString("hex"));
  await cleanUpAfter(
    async () => {
      await run.carryOut(seed, [uploadCertificates(run.spec, seed, certificateKey)]);
      await work(certificateKey);
    },
    () => api.delete("/api/v1/namespaces/kube-system/secrets/kubeadm-certs"),
  );
}

const isVoting = (member: EtcdMember | undefined): boolean =>
  member !== undefined && member.name !== "" && !member.isLearner;

async function awaitMember(run: ClusterRun, etcd: OpenEtcd, { node }: ControlPlaneNode): Promise<void> {
  await run.show(node.name, "wait until etcd counts the new member", async () => {
    const find = async () => memberOf(node, await etcd.members());
    const member = await askUntil(find, isVoting, controlPlaneLimit(run.spec));
    if (isVoting(member)) return;
    throw new PhaseError("expected a started, voting etcd member; found none in time", {
      code: "etcd-member-missing",
      subject: node.name,
      hint: "run again: an interrupted join is recognised and completed or cleanly redone",
    });
  });
  await awaitApi(run, [await askControlPlane(run, node)]);
}

async function isHealthyMember(run: ClusterRun, joining: ControlPlaneNode): Promise<boolean> {
  const etcd = await nodeEtcd(run, joining);
  return (await etcd?.isHealthy()) ?? false;
}

function refuseOtherCluster(seed: ControlPlaneNode, { node, facts }: ControlPlaneNode): void {
  const { ca } = facts.kubernetes;
  if (ca === undefined || ca === seed.facts.kubernetes.ca) return;
  throw new RefusedError("expected a node of this cluster, or of none; found the CA of another cluster", {
    code: "other-cluster",
    subject: node.name,
    hint: `if it may go: ${CLEAN_BY_HAND} on the node, then run again; no part of Kubernetes was touched there`,
  });
}
