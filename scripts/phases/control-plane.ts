import type { NodeSpec } from "../../spec";
import { awaitRegistered, markNodes } from "./cluster-nodes";
import { syncKubeletConfig } from "./cluster-kubelet";
import { syncKubeProxy } from "./cluster-kube-proxy";
import { byName, ClusterRun, controlPlanes } from "./cluster-run";
import { requireMembers } from "./control-plane-etcd";
import { establish } from "./control-plane-init";
import { joinOne } from "./control-plane-join";
import { controlPlaneLimit } from "./control-plane-api";
import { askControlPlane, nodeEtcd, type ControlPlaneNode } from "./control-plane-node";
import { settleControlPlane } from "./control-plane-settle";
import { despiteMissedCalls } from "./missed-call";
import type { RunPhase } from "./registry";
import { approveRequests } from "./serving-certificates";

/**
 * Phase `control-plane`: a cluster is there, and every control-plane node of the spec is a working member of it.
 *
 * ask all -> elect and establish the first -> join the others one at a time -> bring settings in line -> verify
 */
export const controlPlane: RunPhase = async ({ spec, project }, session) => {
  const nodes = controlPlanes(spec);
  await ClusterRun.around("control-plane", { spec, project, session }, nodes, async (run) => {
    const since = performance.now();
    const { asked, seed } = await despiteMissedCalls(async () => {
      const found = (await run.forNodes(nodes, (node) => askControlPlane(run, node))).sort(inOrder);
      return { asked: found, seed: await establish(run, found) };
    });
    const { access } = seed;
    if (access === undefined) throw new TypeError("a cluster without access");
    await syncKubeletConfig(run, access.api);
    for (const one of asked) await settleControlPlane(run, one, access.api);
    for (const joining of asked.filter(({ node }) => node.name !== seed.node.name))
      await joinOne(run, seed, joining);
    await awaitRegistered(access.api, names(nodes), controlPlaneLimit(spec));
    await markNodes(run, access.api, nodes);
    await syncKubeProxy(run, access.api);
    await approveRequests(
      run,
      access.api,
      nodes.filter(({ name }) => run.hasChanged(name)),
    );
    await verifyMembers(run, seed, nodes);
    for (const { name } of nodes) if (!run.hasChanged(name)) run.planned(name, [], performance.now() - since);
  });
};

async function verifyMembers(
  run: ClusterRun,
  seed: ControlPlaneNode,
  nodes: readonly NodeSpec[],
): Promise<void> {
  const fresh = seed.facts.etcdKey === undefined ? await askControlPlane(run, seed.node) : seed;
  const etcd = await nodeEtcd(run, fresh);
  if (etcd === undefined) throw new TypeError("a control plane without etcd's certificates");
  requireMembers(nodes, await etcd.members(), run.spec.cluster);
}

function names(nodes: readonly NodeSpec[]): string[] {
  return nodes.map(({ name }) => name);
}

function inOrder(one: ControlPlaneNode, other: ControlPlaneNode): number {
  return byName(one.node, other.node);
}
