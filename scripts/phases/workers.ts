import { createHash } from "node:crypto";
import type { ClusterSpec, NodeSpec } from "../../spec";
import { caCertHash, nodePath, type NodeObject } from "../cluster-api";
import { withToken } from "../cluster-api/bootstrap-token";
import { RefusedError } from "../errors";
import { files, type Files } from "../facts/files";
import type { Facts } from "../facts/fact";
import { kubernetesNode, type KubernetesNode } from "../facts/kubernetes-node";
import { joinWorker, kubeadmReset, type Invitation } from "../operations/kubeadm-runs";
import { kubelet, KUBELET_FILES, type KubeletFacts } from "../operations/kubelet";
import { rollKubelets } from "./cluster-kubelet";
import { refuseWrongClock } from "./clock-skew";
import { CLEAN_BY_HAND } from "./failures";
import { awaitRegistered, clusterNodes, markNodes, refuseSharedAddress } from "./cluster-nodes";
import { byName, ClusterRun } from "./cluster-run";
import { clusterAccess, controlPlaneLimit, type ClusterAccess } from "./control-plane-api";
import { KUBELET_FACTS } from "./kubelet-facts";
import type { RunPhase } from "./registry";
import { approveRequests } from "./serving-certificates";
import { workerState, type WorkerState } from "./workers-state";

/** Joins under way at the same time: each reads the cluster's settings and asks for two certificates. */
const JOINS_AT_ONCE = 25;

/** Minutes all joins of a run may take before their token ends by itself. */
const TOKEN_MINUTES = 60;

interface WorkerFacts extends KubeletFacts {
  readonly kubernetes: KubernetesNode;
  readonly files: Files;
}

interface Worker {
  readonly node: NodeSpec;
  readonly facts: WorkerFacts;
  readonly state: WorkerState;
}

const FACTS: Facts<WorkerFacts> = {
  ...KUBELET_FACTS,
  kubernetes: kubernetesNode,
  files: files(KUBELET_FILES),
};

/**
 * Phase `workers`: every worker of the spec is a Node of the cluster, under its own address, with its marks and the
 * kubelet settings of the spec.
 */
export const workers: RunPhase = async ({ spec, project }, session) => {
  const nodes = spec.nodes.filter(({ role }) => role === "worker").sort(byName);
  await ClusterRun.around("workers", { spec, project, session }, nodes, async (run) => {
    if (nodes.length === 0) return;
    const access = await clusterAccess(run);
    const known = await clusterNodes(access.api);
    const asked = await run.forNodes(nodes, (node) => ask(run, access, node, known));
    refuse(asked, known);
    const missing = asked.filter(({ state }) => state !== "joined");
    const joined = asked.filter(({ state }) => state === "joined");
    if (missing.length > 0) await joinAll(run, access, missing, known);
    await rollKubelets(run, access.api, joined, known);
    await awaitRegistered(
      access.api,
      nodes.map(({ name }) => name),
      controlPlaneLimit(spec),
    );
    await markNodes(run, access.api, nodes);
    await approveRequests(
      run,
      access.api,
      nodes.filter(({ name }) => run.hasChanged(name)),
    );
  });
};

async function ask(
  run: ClusterRun,
  { credentials }: ClusterAccess,
  node: NodeSpec,
  known: ReadonlyMap<string, NodeObject>,
): Promise<Worker> {
  const since = performance.now();
  const facts = await (await run.machine(node)).ask(FACTS);
  const ca = createHash("sha256").update(credentials.ca).digest("hex");
  const state = workerState(facts.kubernetes, ca, known.has(node.name));
  run.planned(node.name, steps(run.spec, { node, facts, state }), performance.now() - since);
  return { node, facts, state };
}

function steps(spec: ClusterSpec, { node, facts, state }: Worker): string[] {
  if (state !== "joined") return ["join"];
  return kubelet(spec, node, facts).map(({ what }) => what);
}

/** Nothing is touched on any node before all of them were looked at. */
function refuse(asked: readonly Worker[], known: ReadonlyMap<string, NodeObject>): void {
  for (const { node, state } of asked) {
    if (state === "foreign") throw foreign(node);
    refuseSharedAddress(node, known);
  }
}

async function joinAll(
  run: ClusterRun,
  access: ClusterAccess,
  missing: readonly Worker[],
  known: ReadonlyMap<string, NodeObject>,
): Promise<void> {
  await withToken(access.api, TOKEN_MINUTES, async (token) => {
    const invitation = { token, caCertHash: caCertHash(access.credentials.ca) };
    await run.forNodes(
      missing,
      (worker) => join(run, access, worker, invitation, known.has(worker.node.name)),
      JOINS_AT_ONCE,
    );
  });
}

async function join(
  run: ClusterRun,
  { api }: ClusterAccess,
  { node, state }: Worker,
  invitation: Invitation,
  registered: boolean,
): Promise<void> {
  await refuseWrongClock(run, node);
  // A Node without its machine's identity is a machine that was made anew, or an interrupted join: kubeadm refuses
  // to join beside a Node that still looks Ready.
  if (registered) {
    await run.change(node.name, "delete the Node of an earlier life of the machine", () =>
      api.delete(nodePath(node.name)),
    );
  }
  await run.carryOut(node, [
    ...(state === "unfinished" ? [kubeadmReset("an interrupted join", "keep")] : []),
    joinWorker(run.spec, node, invitation),
  ]);
}

function foreign(node: NodeSpec): RefusedError {
  return new RefusedError(
    "expected a worker of this cluster, or a bare machine; found another cluster's node",
    {
      code: "other-cluster",
      subject: node.name,
      hint: `if it may go: ${CLEAN_BY_HAND} on the node, then run again; no part of Kubernetes was touched there`,
    },
  );
}
