import type { NodeSpec } from "../../spec";
import { waitFor, type NodeObject } from "../cluster-api";
import { PhaseError, VerificationError } from "../errors";
import { files } from "../facts/files";
import { podRoutes } from "../facts/pod-routes";
import {
  isLive,
  noStaticRoutes,
  STATIC_ROUTES_PATHS,
  staticRoutes,
  type StaticRoutes,
  type StaticRoutesFacts,
} from "../operations/static-routes";
import { byName, ClusterRun } from "./cluster-run";
import { clusterAccess, controlPlaneLimit } from "./control-plane-api";
import type { RunPhase } from "./registry";

const FACTS = { files: files(Object.values(STATIC_ROUTES_PATHS)), podRoutes };

/** Phase `network`: the pod network of the spec, and nothing left of another one the kit made. */
export const network: RunPhase = async ({ spec, project }, session) => {
  refuseCalico(spec.network.plugin, spec.cluster);
  const nodes = [...spec.nodes].sort(byName);
  await ClusterRun.around("network", { spec, project, session }, nodes, async (run) => {
    if (spec.network.plugin === "none") {
      await run.forNodes(nodes, (node) => inLine(run, node, noStaticRoutes));
      return;
    }
    const podNetworks = await podNetworksOf(run, nodes);
    await run.forNodes(nodes, async (node) => {
      const desired = routesOf(run, node, podNetworks);
      await inLine(run, node, (facts) => staticRoutes(desired, facts));
      if (run.hasChanged(node.name)) await verify(run, node, desired);
    });
  });
};

async function inLine(
  run: ClusterRun,
  node: NodeSpec,
  plan: (facts: StaticRoutesFacts) => ReturnType<typeof noStaticRoutes>,
): Promise<void> {
  const since = performance.now();
  const commands = plan(await (await run.machine(node)).ask(FACTS));
  run.planned(
    node.name,
    commands.map(({ what }) => what),
    performance.now() - since,
  );
  await run.carryOut(node, commands);
}

/** Each node's part of the pod network, as the controller-manager gave it out. */
async function podNetworksOf(
  run: ClusterRun,
  nodes: readonly NodeSpec[],
): Promise<ReadonlyMap<string, string>> {
  const { api } = await clusterAccess(run);
  const found = await waitFor<NodeObject>(api, {
    what: "a part of the pod network for every node",
    path: "/api/v1/nodes",
    missing: (objects) => {
      const given = new Set(
        objects.flatMap(({ metadata, spec }) => (spec.podCIDR === undefined ? [] : [metadata.name])),
      );
      const without = nodes.filter(({ name }) => !given.has(name)).map(({ name }) => name);
      return without.length === 0 ? undefined : `none for ${without.join(", ")}`;
    },
    timeLimit: controlPlaneLimit(run.spec),
  });
  return new Map(found.map(({ metadata, spec }) => [metadata.name, spec.podCIDR ?? ""]));
}

function routesOf(
  { spec }: ClusterRun,
  node: NodeSpec,
  podNetworks: ReadonlyMap<string, string>,
): StaticRoutes {
  const others = [...spec.nodes].filter(({ name }) => name !== node.name).sort(byName);
  return {
    podNetwork: podNetworks.get(node.name) ?? "",
    clusterPodNetwork: spec.kubernetes.podNetwork,
    mtu: spec.network.mtu,
    routes: others.map(({ name, privateAddress }) => ({
      podNetwork: podNetworks.get(name) ?? "",
      via: privateAddress,
    })),
  };
}

/** Reads the kernel's own routes again, not the file they come from. */
async function verify(run: ClusterRun, node: NodeSpec, desired: StaticRoutes): Promise<void> {
  const now = await (await run.machine(node)).ask({ podRoutes });
  if (isLive(desired, now.podRoutes)) return;
  const found = [...now.podRoutes.routes].map(([to, via]) => `${to} via ${via}`).join(", ");
  throw new VerificationError(
    `expected ${desired.routes.length} routes to the pods of other nodes; found ${found === "" ? "none" : found}`,
    {
      code: "pod-routes",
      subject: node.name,
      hint: "on the node: systemctl status kubefjord-pod-routes; ip route show proto 120",
    },
  );
}

function refuseCalico(plugin: string, cluster: string): void {
  if (plugin !== "calico") return;
  throw new PhaseError("network.plugin calico comes with a later release of kubefjord; nothing was done", {
    code: "plugin-not-available",
    subject: cluster,
    hint: "write network.plugin: none and install Calico yourself, or static-routes for a lab",
  });
}
