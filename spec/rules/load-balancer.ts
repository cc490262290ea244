import { parseNetwork, type Network } from "../networks";
import type { ClusterSpec } from "../schema/cluster";
import { finding, type Finding, type Rule } from "./rule";

const PATH = ["loadBalancer"];

/** A load balancer has addresses, someone to announce them to, and one speaker of BGP. */
export const loadBalancer: Rule = {
  name: "load-balancer",
  check: (spec) =>
    spec.loadBalancer.kind === "none" ? [] : [...addresses(spec), ...calico(spec), ...announcement(spec)],
};

function addresses({ loadBalancer: { kind, addresses: written } }: ClusterSpec): Finding[] {
  if (written.length > 0) return [];
  return [
    finding("error", [...PATH, "addresses"], {
      what: `no addresses for kind ${kind}; expected at least one network`,
      why: "Every Service of type LoadBalancer would stay pending.",
      instead: "addresses: networks that are yours and that reach these nodes, or kind: none",
    }),
  ];
}

function calico({ loadBalancer: { kind, announcement: how }, network }: ClusterSpec): Finding[] {
  if (kind !== "calico") return [];
  const plugin =
    network.plugin === "calico"
      ? []
      : [
          finding("error", [...PATH, "kind"], {
            what: `calico with network.plugin ${network.plugin}`,
            why: "Calico's load balancer is part of Calico: nothing would give Services an address.",
            instead: "kind: metallb, or network.plugin: calico",
          }),
        ];
  const layer2 =
    how === "bgp"
      ? []
      : [
          finding("error", [...PATH, "announcement"], {
            what: `${how} with kind calico; expected bgp`,
            why: "Calico announces Service addresses by BGP only; nobody would answer for them.",
            instead: "announcement: bgp with network.bgp.peers, or kind: metallb",
          }),
        ];
  return [...plugin, ...layer2];
}

/** By BGP, Calico is the speaker, for MetalLB's addresses too: a router takes one session from a node. */
function announcement(spec: ClusterSpec): Finding[] {
  const { announcement: how, addresses: written, kind } = spec.loadBalancer;
  const { plugin, bgp } = spec.network;
  if (how !== "bgp" || (kind === "calico" && plugin !== "calico")) return [];
  if (plugin !== "calico" || bgp.peers.length === 0) {
    return [
      finding("error", [...PATH, "announcement"], {
        what: `bgp without a router to announce to (network.plugin ${plugin}, ${bgp.peers.length} network.bgp.peers)`,
        why: "The addresses would be given to Services, and no packet would find them.",
        instead: "network.plugin: calico and the routers under network.bgp.peers, or announcement: layer2",
      }),
    ];
  }
  const announced = bgp.serviceLoadBalancerNetworks.map(parseNetwork);
  return written.flatMap((text, index) => {
    if (announced.some((network) => isWithin(parseNetwork(text), network))) return [];
    return [
      finding("error", [...PATH, "addresses", index], {
        what: `${text} is not in network.bgp.serviceLoadBalancerNetworks`,
        why:
          kind === "metallb"
            ? "Beside Calico MetalLB cannot hold a second BGP session to the same router; only its controller runs, and Calico announces what it is told to."
            : "Calico announces only what it is told to; no packet would find these addresses.",
        instead: `network.bgp.serviceLoadBalancerNetworks: [${[...bgp.serviceLoadBalancerNetworks, text].join(", ")}]`,
      }),
    ];
  });
}

function isWithin(inner: Network, outer: Network): boolean {
  return inner.version === outer.version && outer.first <= inner.first && inner.last <= outer.last;
}
