import type { FirewallRules, OverlayRule } from "./rules";

/** The one table we own. kube-proxy, Calico and others have theirs, which are never touched. */
export const TABLE = "inet kubefjord";

const EVERYBODY = ["0.0.0.0/0", "::/0"];

/**
 * The rules of one node as nft reads them: one transaction that replaces our table and touches no other. Only what
 * comes to the node itself is judged; traffic of pods is forwarded and belongs to the pod network. Connections that
 * are under way go on, so that a mistake does not end the session that made it.
 */
export function ruleset(rules: FirewallRules): string {
  const lines = [
    "# Written by kubefjord: host.firewall of the environment.",
    `table ${TABLE}`,
    `delete table ${TABLE}`,
    "",
    `table ${TABLE} {`,
    ...sets(rules),
    ...nodePorts(rules),
    "",
    ...input(rules),
    "}",
  ];
  return `${lines.join("\n")}\n`;
}

function sets({ adminSources, nodes, controlPlanes }: FirewallRules): string[] {
  return [
    ...set("admins", "people: host.firewall.adminSources", adminSources),
    ...set("nodes", "the private network of the nodes", nodes),
    ...set("control_planes", "control-plane nodes", controlPlanes),
  ];
}

function set(name: string, comment: string, addresses: readonly string[]): string[] {
  return [4, 6].flatMap((family) => {
    const members = addresses.filter(
      (address) => address.includes(":") === (family === 6) && !EVERYBODY.includes(address),
    );
    return [
      `  # ${comment}`,
      `  set ${name}${family} {`,
      `    type ipv${family}_addr; flags interval; auto-merge`,
      ...(members.length === 0 ? [] : [`    elements = { ${[...members].sort().join(", ")} }`]),
      "  }",
    ];
  });
}

/**
 * Before kube-proxy translates addresses, since a translated packet never comes to the node itself. In ipvs mode it
 * does, so it is let in below too.
 */
function nodePorts({ nodePortRange, podNetworks }: FirewallRules): string[] {
  const pods = podNetworks.map(
    (network) => `${network.includes(":") ? "ip6" : "ip"} saddr ${network} return`,
  );
  return [
    "",
    "  chain node_ports {",
    "    type filter hook prerouting priority mangle; policy accept;",
    '    iifname "lo" accept',
    `    fib daddr type local meta l4proto { tcp, udp } th dport ${nodePortRange} ct state new jump from_cluster_only`,
    "  }",
    "  chain from_cluster_only {",
    "    ip saddr @nodes4 return",
    ...pods.map((rule) => `    ${rule}`),
    "    drop",
    "  }",
  ];
}

function input(rules: FirewallRules): string[] {
  return [
    "  chain input {",
    "    type filter hook input priority filter; policy drop;",
    "    ct state established,related accept",
    "    ct state invalid drop",
    '    iifname "lo" accept',
    "    # ICMP and ICMPv6, by number since not every machine has /etc/protocols: errors, neighbours, path MTU",
    "    meta l4proto { 1, 58 } accept",
    "    # leases of the machine's own addresses",
    "    udp sport 67 udp dport 68 accept",
    "    udp sport 547 udp dport 546 accept",
    ...ssh(rules),
    ...kubernetes(rules),
    ...rules.overlay.map(overlay),
    ...fromPods(rules),
    ...(rules.publicPorts.length === 0
      ? []
      : ["    # ingress", `    tcp dport { ${rules.publicPorts.join(", ")} } accept`]),
    "  }",
  ];
}

function ssh({ sshPort, adminSources }: FirewallRules): string[] {
  return ["    # ssh", ...fromAdmins(sshPort, adminSources)];
}

/** A set cannot hold everybody in every version of nft, so everybody needs no set. */
function fromAdmins(port: number, sources: readonly string[]): string[] {
  const ipv4 = sources.includes("0.0.0.0/0") ? "meta nfproto ipv4" : "ip saddr @admins4";
  const ipv6 = sources.includes("::/0") ? "meta nfproto ipv6" : "ip6 saddr @admins6";
  return [ipv4, ipv6].map((source) => `    tcp dport ${port} ${source} accept`);
}

function kubernetes({ role, apiPort, adminSources, nodePortRange }: FirewallRules): string[] {
  const controlPlane = [
    "    # API server: people, nodes",
    ...fromAdmins(apiPort, adminSources),
    `    tcp dport ${apiPort} ip saddr @nodes4 accept`,
    "    # etcd: other control planes, nobody else",
    "    tcp dport 2379-2380 ip saddr @control_planes4 accept",
    "    # metrics of scheduler and controller-manager",
    "    tcp dport { 10257, 10259 } ip saddr @nodes4 accept",
  ];
  return [
    ...(role === "control-plane" ? controlPlane : []),
    "    # kubelet and kube-proxy's health",
    "    tcp dport { 10250, 10256 } ip saddr @nodes4 accept",
    "    # NodePorts that kube-proxy answers on the node itself (ipvs); others were sorted out in node_ports",
    `    meta l4proto { tcp, udp } th dport ${nodePortRange} accept`,
  ];
}

function overlay(rule: OverlayRule): string {
  const match = rule.protocol === "ipencap" ? "meta l4proto 4" : `${rule.protocol} dport ${rule.port}`;
  return `    # ${rule.what}\n    ${match} ip saddr @nodes4 accept`;
}

/** In ipvs mode a Service's address lives on the node, so packets to it come in here before they are sent on. */
function fromPods(rules: FirewallRules): string[] {
  const { role, apiPort, podNetworks, serviceNetworks } = rules;
  const ports = [...(role === "control-plane" ? [apiPort] : []), 10250].join(", ");
  return podNetworks.flatMap((pods) => {
    const isIpv6 = pods.includes(":");
    const family = isIpv6 ? "ip6" : "ip";
    const services = serviceNetworks.filter((network) => network.includes(":") === isIpv6);
    return [
      `    # pods: Services, kubelet${role === "control-plane" ? ", API server" : ""}, the node's DNS cache`,
      ...services.map((network) => `    ${family} saddr ${pods} ${family} daddr ${network} accept`),
      `    ${family} saddr ${pods} tcp dport { ${ports} } accept`,
      `    ${family} saddr ${pods} meta l4proto { tcp, udp } th dport 53 accept`,
    ];
  });
}
