import { createHash } from "node:crypto";
import type { NodeSpec } from "../../spec";
import { caCertHash, type NodeObject } from "../cluster-api";
import { withToken } from "../cluster-api/bootstrap-token";
import { RefusedError } from "../errors";
import { kubernetesNode } from "../facts/kubernetes-node";
import { joinWorker, kubeadmReset, type Invitation } from "../operations/kubeadm-runs";
import { approveNodes, awaitRegistered, clusterNodes, markNodes, refuseSharedAddress } from "./cluster-nodes";
import { byName, ClusterRun } from "./cluster-run";
import { clusterAccess, type ClusterAccess } from "./control-plane-api";
import { controlPlaneLimit } from "./control-plane-node";
import type { RunPhase } from "./registry";
import { workerState, type WorkerState } from "./workers-state";

/** Joins under way at the same time: each reads the cluster's settings and asks for two certificates. */
const JOINS_AT_ONCE = 25;

/** Minutes all joins of a run may take before their token ends by itself. */
const TOKEN_MINUTES = 60;

interface Worker {
  readonly node: NodeSpec;
  readonly state: WorkerState;
}

/** Phase `workers`: every worker of the spec is a Node of the cluster, under its own address, with its marks. */
export const workers: RunPhase = async ({ spec, project }, session) => {
  const nodes = spec.nodes.filter(({ role }) => role === "worker").sort(byName);
  await ClusterRun.around("workers", { spec, project, session }, nodes, async (run) => {
    if (nodes.length === 0) return;
    const access = await clusterAccess(run);
    const known = await clusterNodes(access.api);
    const asked = await run.forNodes(nodes, (node) => ask(run, access, node, known));
    refuse(asked, known);
    const missing = asked.filter(({ state }) => state !== "joined");
    if (missing.length > 0) await joinAll(run, access, missing, known);
    await awaitRegistered(
      access.api,
      nodes.map(({ name }) => name),
      controlPlaneLimit(spec),
    );
    await markNodes(run, access.api, nodes);
    await approveNodes(
      run,
      access.api,
      missing.map(({ node }) => node),
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
  const { kubernetes } = await (await run.machine(node)).ask({ kubernetes: kubernetesNode });
  const ca = createHash("sha256").update(credentials.ca).digest("hex");
  const state = workerState(kubernetes, ca, known.has(node.name));
  run.planned(node.name, state === "joined" ? [] : ["join"], performance.now() - since);
  return { node, state };
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
      missing.map(({ node }) => node),
      (node) => join(run, access, workerOf(missing, node), invitation, known.has(node.name)),
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
  // A Node without its machine's identity is a machine that was made anew, or an interrupted join: kubeadm refuses
  // to join beside a Node that still looks Ready.
  if (registered) {
    await run.change(node.name, "delete the Node of an earlier life of the machine", () =>
      api.delete(`/api/v1/nodes/${node.name}`),
    );
  }
  await run.carryOut(node, [
    ...(state === "unfinished" ? [kubeadmReset("an interrupted join")] : []),
    joinWorker(run.spec, node, invitation),
  ]);
}

function workerOf(workers: readonly Worker[], { name }: NodeSpec): Worker {
  const found = workers.find(({ node }) => node.name === name);
  if (found === undefined) throw new TypeError(`no worker ${name}`);
  return found;
}

function foreign(node: NodeSpec): RefusedError {
  return new RefusedError(
    "expected a worker of this cluster, or a bare machine; found another cluster's node",
    {
      code: "other-cluster",
      subject: node.name,
      hint: "if it may go: run kubeadm reset --force on the node, then run again; nothing was touched there",
    },
  );
}
