import { overlaps, parseNetwork } from "../networks";
import type { ClusterSpec } from "../schema/cluster";
import { matching, showLabels } from "./parts/node-labels-of";
import { repeated } from "./parts/repeated";
import { finding, type Finding, type Rule } from "./rule";

const PATH = ["network", "bgp"];
/** Calico's own advice: above this, sessions (n x (n-1) / 2) and their CPU outgrow the benefit. */
const LARGEST_MESH = 100;
/** AS numbers nobody may use: AS_TRANS (RFC 6793), the last ones (RFC 7300). */
const RESERVED_AS = [23_456, 65_535, 4_294_967_295];
const SERVICES = [
  "serviceClusterNetworks",
  "serviceExternalNetworks",
  "serviceLoadBalancerNetworks",
] as const;

/** BGP has a speaker, sessions that can be established, and routes to learn. */
export const bgp: Rule = {
  name: "bgp",
  check: (spec) =>
    spec.network.plugin === "calico"
      ? [...mesh(spec), ...peers(spec), ...numbers(spec), ...announced(spec)]
      : speaker(spec),
};

function speaker({ network }: ClusterSpec): Finding[] {
  if (network.bgp.peers.length === 0) return [];
  return [
    finding("error", [...PATH, "peers"], {
      what: `${network.bgp.peers.length} peer(s) with network.plugin ${network.plugin}`,
      why: "Calico is the only plugin here that speaks BGP: no session would ever come up.",
      instead: "network.plugin: calico, or no peers",
    }),
  ];
}

function mesh({ network, nodes }: ClusterSpec): Finding[] {
  const { encapsulation } = network;
  if (network.bgp.mesh && nodes.length > LARGEST_MESH) {
    return [
      finding("warning", [...PATH, "mesh"], {
        what: `a full mesh of ${nodes.length} nodes, ${(nodes.length * (nodes.length - 1)) / 2} sessions; expected at most ${LARGEST_MESH} nodes`,
        why: "Every node keeps a session to every other and repeats every route on each of them.",
        instead:
          "route reflectors: a few labelled nodes under peers (or the routers of the racks), then mesh: false once those sessions are established",
      }),
    ];
  }
  const needsRoutes = !encapsulation.startsWith("VXLAN") && nodes.length > 1;
  if (network.bgp.mesh || network.bgp.peers.length > 0 || !needsRoutes) return [];
  return [
    finding("error", [...PATH, "mesh"], {
      what: `no mesh and no peers with encapsulation ${encapsulation}`,
      why: "Nodes would learn no route to each other's pods; only VXLAN does without BGP.",
      instead: "mesh: true, or route reflectors or routers under peers",
    }),
  ];
}

function peers({ network, nodes }: ClusterSpec): Finding[] {
  const written = network.bgp.peers.map((peer, index) => ({ ...peer, path: [...PATH, "peers", index] }));
  const nowhere = written.filter(({ nodeLabels }) => matching(nodes, nodeLabels).length === 0);
  const same = repeated(written, ({ address, nodeLabels }) => `${address} ${showLabels(nodeLabels)}`);
  return [
    ...nowhere.map(({ path, nodeLabels }) =>
      finding("error", [...path, "nodeLabels"], {
        what: `no node has the labels ${showLabels(nodeLabels)}`,
        why: "No node would hold this session, and the router would learn nothing.",
        instead: "labels that a node has, or none for a session from every node",
      }),
    ),
    ...[...same.values()].flatMap((group) =>
      group.slice(1).map(({ path, address }) =>
        finding("error", path, {
          what: `a second session to ${address} from the same nodes`,
          why: "A router takes one session from a node and refuses, or flaps, the second.",
          instead: "one entry for each router",
        }),
      ),
    ),
  ];
}

function numbers({ network }: ClusterSpec): Finding[] {
  const written = [
    { path: [...PATH, "asNumber"], asNumber: network.bgp.asNumber },
    ...network.bgp.peers.map(({ asNumber }, index) => ({
      path: [...PATH, "peers", index, "asNumber"],
      asNumber,
    })),
  ];
  return written
    .filter(({ asNumber }) => RESERVED_AS.includes(asNumber))
    .map(({ path, asNumber }) =>
      finding("error", path, {
        what: `${asNumber}, a reserved AS number`,
        why: "Routers drop sessions or routes that carry it (RFC 6793, RFC 7300).",
        instead: "your own number, or a private one: 64512 to 65534, or 4200000000 to 4294967294",
      }),
    );
}

function announced({ network, kubernetes }: ClusterSpec): Finding[] {
  const first = SERVICES.find((field) => network.bgp[field].length > 0);
  const unheard =
    first !== undefined && network.bgp.peers.length === 0
      ? [
          finding("warning", [...PATH, first], {
            what: `${network.bgp[first].join(", ")} announced without a peer outside the cluster`,
            why: "Nodes know these networks already; nobody else hears of them.",
            instead: "the routers under peers, or nothing to announce",
          }),
        ]
      : [];
  const own = [kubernetes.serviceNetwork, kubernetes.dualStack.serviceNetwork].flatMap((text) =>
    text === undefined ? [] : [parseNetwork(text)],
  );
  const foreign = network.bgp.serviceClusterNetworks.flatMap((text, index) =>
    own.some((service) => overlaps(parseNetwork(text), service)) ? [] : [{ text, index }],
  );
  return [
    ...unheard,
    ...foreign.map(({ text, index }) =>
      finding("error", [...PATH, "serviceClusterNetworks", index], {
        what: `${text} has nothing in common with kubernetes.serviceNetwork ${kubernetes.serviceNetwork}`,
        why: "The nodes would draw traffic for addresses that no Service here has.",
        instead: kubernetes.serviceNetwork,
      }),
    ),
  ];
}
