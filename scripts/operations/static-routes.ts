import { command, type Command } from "../command";
import type { Files } from "../facts/files";
import { POD_TABLE, type PodRoutes, ROUTE_PROTOCOL } from "../facts/pod-routes";
import { sh } from "../shell";
import { render } from "../template";
import { fileContent, noFile, type NodeFile } from "./file-content";

/** The pod network of one node, without any daemon. */
export interface StaticRoutes {
  /** This node's part of the pod network. */
  readonly podNetwork: string;
  /** The whole of it. */
  readonly clusterPodNetwork: string;
  /** MTU of pod interfaces in bytes. */
  readonly mtu: number;
  /** Pod network of each other node, and its private address. */
  readonly routes: readonly { readonly podNetwork: string; readonly via: string }[];
}

/** What is known of a node before its routes are planned. */
export interface StaticRoutesFacts {
  readonly files: Files;
  readonly podRoutes: PodRoutes;
}

export const STATIC_ROUTES_PATHS = {
  conflist: "/etc/cni/net.d/00-kubefjord.conflist",
  script: "/etc/kubefjord/pod-routes.sh",
  unit: "/etc/systemd/system/kubefjord-pod-routes.service",
} as const;

export const STATIC_ROUTES_UNIT = "kubefjord-pod-routes.service";

/** Brings the plugins' settings and the routes in line, live and for every boot. */
export function staticRoutes(desired: StaticRoutes, facts: StaticRoutesFacts): Command[] {
  const [conflist, script, unit] = staticRoutesFiles(desired);
  const service = [...fileContent(script, facts.files), ...fileContent(unit, facts.files)];
  const run = command(
    `run the routes: ${desired.routes.length} other nodes`,
    sh`systemctl daemon-reload && systemctl -q enable ${STATIC_ROUTES_UNIT} && systemctl restart ${STATIC_ROUTES_UNIT}`,
  );
  return [
    ...service,
    ...(service.length > 0 || !isLive(desired, facts.podRoutes) ? [run] : []),
    // Last: with its network settings a node calls itself Ready.
    ...fileContent(conflist, facts.files),
  ];
}

/** Takes away everything {@link staticRoutes} writes; nothing where it never was. */
export function noStaticRoutes(facts: StaticRoutesFacts): Command[] {
  const why = "the network is somebody else's";
  const files = Object.values(STATIC_ROUTES_PATHS).flatMap((path) => noFile(path, why, facts.files));
  const { routes, masquerades } = facts.podRoutes;
  if (files.length === 0 && routes.size === 0 && !masquerades) return [];
  return [
    command(
      "take away the routes to other nodes' pods",
      sh`systemctl -q disable --now ${STATIC_ROUTES_UNIT} 2> /dev/null || true
ip -4 route flush proto ${ROUTE_PROTOCOL}
nft delete table ip ${POD_TABLE} 2> /dev/null || true`,
    ),
    ...files,
  ];
}

/** The files of a node: the plugins' settings, the script, its unit. */
export function staticRoutesFiles(desired: StaticRoutes): readonly [NodeFile, NodeFile, NodeFile] {
  return [
    { path: STATIC_ROUTES_PATHS.conflist, content: conflist(desired), why: "how pods get their interfaces" },
    { path: STATIC_ROUTES_PATHS.script, content: script(desired), why: "the way to the pods of other nodes" },
    {
      path: STATIC_ROUTES_PATHS.unit,
      content: render("kubefjord-pod-routes.service"),
      why: "routes at every boot",
    },
  ];
}

/** The kernel holds exactly these routes. */
export function isLive({ routes }: StaticRoutes, now: PodRoutes): boolean {
  return (
    now.masquerades &&
    now.routes.size === routes.length &&
    routes.every(({ podNetwork, via }) => now.routes.get(podNetwork) === via)
  );
}

function script({ clusterPodNetwork, routes }: StaticRoutes): string {
  return render("pod-routes.sh", {
    destinations: routes.map(({ podNetwork }) => podNetwork).join(" "),
    routes: routes
      .map(({ podNetwork, via }) => `ip -4 route replace ${podNetwork} via ${via} proto ${ROUTE_PROTOCOL}`)
      .join("\n"),
    protocol: ROUTE_PROTOCOL,
    table: POD_TABLE,
    podNetwork: clusterPodNetwork,
  });
}

/** Addresses are noted in memory: after a boot there are no pods, and an old note would hold its address for ever. */
function conflist({ podNetwork, mtu }: StaticRoutes): string {
  const document = {
    cniVersion: "1.0.0",
    name: "kubefjord",
    plugins: [
      {
        type: "ptp",
        ipMasq: false,
        mtu,
        ipam: {
          type: "host-local",
          dataDir: "/run/cni/kubefjord",
          ranges: [[{ subnet: podNetwork }]],
          routes: [{ dst: "0.0.0.0/0" }],
        },
      },
      { type: "portmap", capabilities: { portMappings: true }, snat: true },
    ],
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
