import { clusterDnsAddress } from "../cluster-dns-address";
import { overlaps, parseAddress, parseNetwork, contains, isIpAddress, type Network } from "../networks";
import { showPath, type Path } from "../problem";
import type { ClusterSpec } from "../schema/cluster";
import { listed } from "./parts/listed";
import { byPlace } from "./parts/node-field";
import { finding, type Finding, type Rule, type RuleContext } from "./rule";

/** A network, under the name by which an author knows it. */
interface Named {
  readonly path: Path;
  readonly text: string;
  readonly network: Network;
}

/** Networks that mean something else on every machine. */
const RESERVED: readonly Named[] = [
  reserved("the loopback network", "127.0.0.0/8"),
  reserved("the multicast network", "224.0.0.0/4"),
  reserved("the link-local network", "169.254.0.0/16"),
  reserved("the IPv6 loopback address", "::1/128"),
  reserved("the IPv6 link-local network", "fe80::/10"),
  reserved("the IPv6 multicast network", "ff00::/8"),
];

/** QEMU's user-mode network, on every lab machine's public NIC. */
const LAB_NAT = reserved("the lab's NAT network", "10.0.2.0/24");

/** Pod, Service, node and load balancer networks are apart, and no node's address lies in another's network. */
export const overlappingNetworks: Rule = {
  name: "overlapping-networks",
  check: (spec, context) => [
    ...pairs(spec).flatMap(([one, other]) => overlapOf(one, other)),
    ...addressesInside(spec, context),
  ],
};

function overlapOf(one: Named, other: Named): Finding[] {
  if (!overlaps(one.network, other.network)) return [];
  return [
    finding("error", one.path, {
      what: `${one.text} overlaps ${nameOf(other)} ${other.text}`,
      why: "An address in both means two things: packets for one reach the other, or nobody.",
      instead: "a network that is used for nothing else, here or at any site these nodes talk to",
    }),
  ];
}

/** Every two networks that must not share an address, the one to change first. */
function pairs(spec: ClusterSpec): [Named, Named][] {
  const cluster = clusterNetworks(spec);
  const underlay = named(["network", "underlay", "network"], spec.network.underlay.network);
  const balancers = spec.loadBalancer.addresses.map((text, index) =>
    named(["loadBalancer", "addresses", index], text),
  );
  const fixed = spec.machines.source === "lab" ? [...RESERVED, LAB_NAT] : RESERVED;
  return [
    ...everyTwo(cluster),
    ...across(cluster, [underlay, ...fixed]),
    ...across([underlay], fixed),
    ...across(balancers, [...cluster, ...fixed]),
    ...everyTwo(balancers),
    ...across(nodeLocal(spec), [...cluster, underlay]),
  ];
}

function clusterNetworks({ kubernetes }: ClusterSpec): Named[] {
  const { podNetwork, serviceNetwork, dualStack } = kubernetes;
  const six = dualStack.enabled ? dualStack : { podNetwork: undefined, serviceNetwork: undefined };
  return [
    named(["kubernetes", "podNetwork"], podNetwork),
    named(["kubernetes", "serviceNetwork"], serviceNetwork),
    ...(six.podNetwork === undefined
      ? []
      : [named(["kubernetes", "dualStack", "podNetwork"], six.podNetwork)]),
    ...(six.serviceNetwork === undefined
      ? []
      : [named(["kubernetes", "dualStack", "serviceNetwork"], six.serviceNetwork)]),
  ];
}

/** The cluster DNS address itself is the rule dns's business: outside ipvs mode it may be shared. */
function nodeLocal({ dns, kubernetes }: ClusterSpec): Named[] {
  if (!dns.nodeLocalCache || dns.nodeLocalAddress === clusterDnsAddress(kubernetes.serviceNetwork)) return [];
  return [
    { ...named(["dns", "nodeLocalAddress"], `${dns.nodeLocalAddress}/32`), text: dns.nodeLocalAddress },
  ];
}

/** Public addresses in cluster networks, and any node address among those given to Services. */
function addressesInside(spec: ClusterSpec, context: RuleContext): Finding[] {
  const balancers = spec.loadBalancer.addresses.map((text, index) =>
    named(["loadBalancer", "addresses", index], text),
  );
  return [
    ...inside(spec, context, "address", [...clusterNetworks(spec), ...balancers]),
    ...inside(spec, context, "privateAddress", balancers),
  ];
}

function inside(
  { nodes }: ClusterSpec,
  context: RuleContext,
  field: "address" | "privateAddress",
  networks: readonly Named[],
): Finding[] {
  const known = nodes.flatMap((node) => {
    const text = node[field];
    return text !== undefined && isIpAddress(text) ? [{ node, address: parseAddress(text) }] : [];
  });
  return networks.flatMap((other) => {
    const within = known.filter(({ address }) => contains(other.network, address)).map(({ node }) => node);
    return byPlace(context, within, field).map(({ path, nodes: here }) =>
      finding("error", path, {
        what: `${listed(here.map((node) => `${node[field] ?? ""} of ${node.name}`))} lies in ${nameOf(other)} ${other.text}`,
        why: "The cluster would give this address to a pod or Service, and the node would lose its packets.",
        instead: `the machine's own address, or another network for ${nameOf(other)}`,
      }),
    );
  });
}

function named(path: Path, text: string): Named {
  return { path, text, network: parseNetwork(text) };
}

function reserved(name: string, text: string): Named {
  return { path: [name], text, network: parseNetwork(text) };
}

/** A setting by its path; a reserved network by its name, which is the only step of its path. */
function nameOf({ path }: Named): string {
  return path.length === 1 ? String(path[0]) : showPath(path);
}

function everyTwo(networks: readonly Named[]): [Named, Named][] {
  return networks.flatMap((one, index) => across([one], networks.slice(0, index)));
}

function across(ones: readonly Named[], others: readonly Named[]): [Named, Named][] {
  return ones.flatMap((one) => others.map((other): [Named, Named] => [one, other]));
}
