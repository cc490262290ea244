import { isIpAddress, parseAddress, showAddress } from "../networks";
import type { NodeSpec } from "../schema/cluster";
import { listed } from "./parts/listed";
import { byPlace } from "./parts/node-field";
import { grouped } from "./parts/repeated";
import { finding, type Finding, type Rule, type RuleContext } from "./rule";

/**
 * No two nodes share a private address, nor the way ssh takes to them. One public address with two ssh ports
 * is a port forward and fine; so is one address behind two jump hosts, which are two networks.
 */
export const uniqueAddresses: Rule = {
  name: "unique-addresses",
  check: ({ nodes }, context) => [
    ...privateAddresses(nodes, context),
    ...publicAddresses(nodes, context),
    ...crossedAddresses(nodes, context),
  ],
};

function privateAddresses(nodes: readonly NodeSpec[], context: RuleContext): Finding[] {
  const groups = grouped(nodes, ({ privateAddress }) => privateAddress);
  return shared(nodes, groups, (node) => node.privateAddress, context, "privateAddress", {
    why: "kubelet registers this address and etcd and BGP peer with it: two nodes would answer for one.",
    instead: "each machine's own address on the private network (`ip -4 address` shows it)",
  });
}

function publicAddresses(nodes: readonly NodeSpec[], context: RuleContext): Finding[] {
  const reachable = nodes.filter(({ address }) => address !== undefined);
  const groups = grouped(reachable, route);
  return shared(reachable, groups, route, context, "address", {
    why: "ssh would reach the same machine twice and install two nodes on it.",
    instead: "each machine's own address, or, behind a port forward, each its own ssh.port",
  });
}

/** A node whose ssh address is another node's private one: a slip of the pen that installs onto the wrong machine. */
function crossedAddresses(nodes: readonly NodeSpec[], context: RuleContext): Finding[] {
  const owners = new Map(nodes.map((node) => [doorOf(node, node.privateAddress), node]));
  const crossed = nodes.filter((node) => {
    const owner = owners.get(doorOf(node, node.address ?? ""));
    return owner !== undefined && owner !== node && owner.privateAddress !== node.privateAddress;
  });
  return byPlace(context, crossed, "address").map(({ path, nodes: here }) =>
    finding("error", path, {
      what: `ssh to ${names(here)} goes to ${listed(here.map(({ address }) => String(address)))}, the private address of another node`,
      why: "The kit would install this node onto the other node's machine.",
      instead: "this machine's own address",
    }),
  );
}

function shared(
  nodes: readonly NodeSpec[],
  groups: ReadonlyMap<string, readonly NodeSpec[]>,
  key: (node: NodeSpec) => string,
  context: RuleContext,
  field: string,
  text: Pick<Finding, "why" | "instead">,
): Finding[] {
  const first = (node: NodeSpec) => groups.get(key(node))?.[0] ?? node;
  const later = nodes.filter((node) => first(node) !== node);
  return byPlace(context, later, field).map(({ path, nodes: here }) => {
    const pairs = here.map((node) => `${key(node)} of ${node.name} is also ${first(node).name}'s`);
    return finding("error", path, { what: listed(pairs), ...text });
  });
}

/** How ssh gets to a node: address, port unless it is the usual one, and the jump host. */
function route(node: NodeSpec): string {
  return doorOf(node, node.address ?? "");
}

function doorOf({ ssh }: NodeSpec, address: string): string {
  const port = ssh.port === 22 ? "" : ` port ${ssh.port}`;
  const via = ssh.jumpHost === undefined ? "" : ` behind ${ssh.jumpHost.address} port ${ssh.jumpHost.port}`;
  return `${oneSpelling(address)}${port}${via}`;
}

/** IPv4 addresses have one spelling; IPv6 addresses and host names have several. */
function oneSpelling(address: string): string {
  const isIpv6 = address.includes(":") && isIpAddress(address);
  return isIpv6 ? showAddress(parseAddress(address)) : address.toLowerCase();
}

function names(nodes: readonly NodeSpec[]): string {
  return listed(nodes.map(({ name }) => name));
}
