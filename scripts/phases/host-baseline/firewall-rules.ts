import type { ClusterSpec, NodeSpec } from "../../../spec";
import { API_SERVER_PORT } from "../../../spec/facts/api-server-port";
import { sshPortOn } from "../../../spec/facts/ssh-port";
import type { FirewallRules, OverlayRule } from "../../operations/firewall/rules";

/** What the firewall of a node has to let in, from the settings that open ports. */
export function firewallRules(spec: ClusterSpec, node: NodeSpec): FirewallRules {
  const { kubernetes, host, network } = spec;
  const { dualStack } = kubernetes;
  const both = (ipv4: string, ipv6: string | undefined): string[] =>
    dualStack.enabled && ipv6 !== undefined ? [ipv4, ipv6] : [ipv4];
  return {
    role: node.role,
    sshPort: sshPortOn(spec, node),
    adminSources: host.firewall.adminSources,
    nodes: [network.underlay.network],
    controlPlanes: addresses(spec.nodes.filter(({ role }) => role === "control-plane")),
    podNetworks: both(kubernetes.podNetwork, dualStack.podNetwork),
    serviceNetworks: both(kubernetes.serviceNetwork, dualStack.serviceNetwork),
    apiPort: API_SERVER_PORT,
    nodePortRange: kubernetes.nodePortRange,
    overlay: overlayRules(spec),
    publicPorts: ingressPorts(spec, node),
  };
}

function addresses(nodes: readonly NodeSpec[]): string[] {
  return nodes.map(({ privateAddress }) => privateAddress);
}

/** Both the chosen encapsulation and the one it may fall back to: a fallback must not need another deploy. */
function overlayRules({ network }: ClusterSpec): OverlayRule[] {
  if (network.plugin !== "calico") return [];
  const modes = [network.encapsulation, network.fallback ?? "None"];
  return [
    { what: "BGP", protocol: "tcp", port: network.bgp.port },
    { what: "Typha", protocol: "tcp", port: 5473 },
    ...(modes.some((mode) => mode.startsWith("IPIP"))
      ? [{ what: "IPIP", protocol: "ipencap" } as const]
      : []),
    ...(modes.some((mode) => mode.startsWith("VXLAN"))
      ? [{ what: "VXLAN", protocol: "udp", port: 4789 } as const]
      : []),
    ...(network.wireguard ? [{ what: "WireGuard", protocol: "udp", port: 51820 } as const] : []),
  ];
}

function ingressPorts({ ingress }: ClusterSpec, { role, labels }: NodeSpec): number[] {
  const { hostPorts, nodeLabels, httpPort, httpsPort, kind } = ingress.placement;
  if (ingress.controller === "none" || !hostPorts) return [];
  const chosen = Object.entries(nodeLabels);
  const carries =
    chosen.length === 0 ? role === "worker" : chosen.every(([key, value]) => labels[key] === value);
  return carries || kind === "replicas" ? [httpPort, httpsPort] : [];
}
