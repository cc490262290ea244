import { hasStatus, type ClusterApi, type KubernetesObject } from "../cluster-api";
import { newToken } from "../cluster-api/bootstrap-token";
import { encryptionTemplate, type InitStart } from "../kubeadm";
import { RefusedError } from "../errors";
import { kubernetesNode } from "../facts/kubernetes-node";
import { writeControlPlaneFiles } from "../operations/control-plane-files";
import { encryptionKey } from "../operations/encryption-key";
import { kubeadmInit, kubeadmReset, noteApplied } from "../operations/kubeadm-runs";
import { askControlPlane, awaitApi, type ControlPlaneNode } from "./control-plane-node";
import { refuseWrongClock } from "./clock-skew";
import { markedControlPlane } from "./control-plane-mark";
import { CLEAN_BY_HAND } from "./failures";
import { elect } from "./control-plane-state";
import type { ClusterRun } from "./cluster-run";

/**
 * The node the cluster goes on from, with a ready API and a finished init: elected, started where there is no
 * cluster yet, completed where a run was interrupted.
 */
export async function establish(
  run: ClusterRun,
  nodes: readonly ControlPlaneNode[],
): Promise<ControlPlaneNode> {
  const election = elect(
    nodes.map(({ node, facts, apiReady }) => ({ name: node.name, kubernetes: facts.kubernetes, apiReady })),
  );
  switch (election.kind) {
    case "join":
      return completed(run, named(nodes, election.seed));
    case "wait":
      return completed(
        run,
        await awaitApi(
          run,
          nodes.filter(({ node }) => election.among.includes(node.name)),
        ),
      );
    case "init-again":
      return init(run, named(nodes, election.seed), "again");
    case "init": {
      await refuseSecondCluster(run);
      const seed = named(nodes, election.seed);
      if (!election.clean) return init(run, seed, "fresh");
      await run.carryOut(seed.node, [kubeadmReset("an interrupted init, before etcd had any data", "keep")]);
      return init(run, await askControlPlane(run, seed.node), "fresh");
    }
  }
}

/**
 * A worker that belongs to a cluster has its control planes on other machines, or has lost them: a new cluster beside it
 * would cost whoever still has the old one.
 *
 * @throws RefusedError `other-cluster`
 */
export async function refuseSecondCluster(
  run: Pick<ClusterRun, "spec" | "machine" | "forNodes">,
): Promise<void> {
  const workers = run.spec.nodes.filter(({ role }) => role === "worker");
  await run.forNodes(workers, async (node) => {
    const { kubernetes } = await (await run.machine(node)).ask({ kubernetes: kubernetesNode });
    if (!kubernetes.parts.has("kubelet.conf")) return;
    throw new RefusedError(
      "expected a bare machine, since no control plane of the environment has a cluster; found a node of one",
      {
        code: "other-cluster",
        subject: node.name,
        hint: `put the control planes of that cluster back into the environment; if it is gone for good: ${CLEAN_BY_HAND} on this node, then run again; no part of Kubernetes was touched`,
      },
    );
  });
}

async function init(run: ClusterRun, { node, facts }: ControlPlaneNode, start: InitStart) {
  const { spec } = run;
  await refuseWrongClock(run, node);
  await run.carryOut(node, [
    ...writeControlPlaneFiles(spec, node, facts.files),
    ...encryptionKey(encryptionTemplate(spec), facts.encryption),
    kubeadmInit(spec, node, start, newToken()),
    noteApplied(spec, node),
  ]);
  return awaitApi(run, [await askControlPlane(run, node)]);
}

/** An API can be ready long before init has ended: what it does last has to be there too. */
async function completed(run: ClusterRun, seed: ControlPlaneNode): Promise<ControlPlaneNode> {
  const { access, node } = seed;
  if (access === undefined) throw new TypeError("a ready API without access");
  if (!(await hasAllOfInit(access.api))) return init(run, seed, "api-ready");
  await markedControlPlane(run, access.api, node);
  return seed;
}

/** In the order of `kubeadm init`; the last is what it makes last. */
const MADE_BY_INIT = [
  "/api/v1/namespaces/kube-system/configmaps/kubeadm-config",
  "/api/v1/namespaces/kube-system/configmaps/kubelet-config",
  "/api/v1/namespaces/kube-public/configmaps/cluster-info",
  "/apis/rbac.authorization.k8s.io/v1/clusterrolebindings/kubeadm:node-autoapprove-bootstrap",
  "/apis/apps/v1/namespaces/kube-system/deployments/coredns",
  "/apis/apps/v1/namespaces/kube-system/daemonsets/kube-proxy",
  "/api/v1/namespaces/kube-system/serviceaccounts/kube-proxy",
  "/apis/rbac.authorization.k8s.io/v1/namespaces/kube-system/rolebindings/kube-proxy",
];

/** Whether all that `kubeadm init` leaves in a cluster is there, but for the Node's mark. */
async function hasAllOfInit(api: ClusterApi): Promise<boolean> {
  try {
    const found = await Promise.all(MADE_BY_INIT.map((path) => api.find<KubernetesObject>(path)));
    return !found.includes(undefined);
  } catch (error) {
    // Not even admin.conf's own rights are there: init gives them as soon as the API answers it.
    if (hasStatus(error, 403)) return false;
    throw error;
  }
}

function named(nodes: readonly ControlPlaneNode[], name: string): ControlPlaneNode {
  const found = nodes.find(({ node }) => node.name === name);
  if (found === undefined) throw new TypeError(`no node ${name}`);
  return found;
}
