import type { NodeSpec } from "../../spec";
import type { Triggers } from "./triggers";

/** Who the nodes are: `"node/oslo-w-3" = "worker 10.0.0.23"`. */
export function nodeIdentities(nodes: readonly NodeSpec[]): Triggers {
  return Object.fromEntries(
    nodes.map((node) => [`node/${node.name}`, `${node.role} ${node.privateAddress}`]),
  );
}

/**
 * What Kubernetes is told about the nodes beside who they are, in the words of `kubectl label` and
 * `kubectl taint`: `"node/oslo-w-3 labels" = "ingress=true"`. Nothing for a node of which nothing is said.
 */
export function nodeMarks(nodes: readonly NodeSpec[]): Triggers {
  return Object.fromEntries(nodes.flatMap(marks).filter(([, value]) => value !== ""));
}

function marks(node: NodeSpec): [string, string][] {
  return [
    [`node/${node.name} labels`, labels(node)],
    [`node/${node.name} taints`, taints(node)],
    [`node/${node.name} zone`, node.failureDomain ?? ""],
  ];
}

/** SSH ports that differ between nodes: the firewall of each must let its own in. */
export function nodeSshPorts(nodes: readonly NodeSpec[], usual: number): Triggers {
  return Object.fromEntries(
    nodes
      .filter(({ ssh }) => ssh.port !== usual)
      .map(({ name, ssh }) => [`node/${name} ssh port`, String(ssh.port)]),
  );
}

/**
 * Labels that decide where the ingress runs, and so which nodes' firewalls let HTTP in.
 *
 * @param chosen labels of the nodes that carry it; with none it is every worker, whatever its labels
 */
export function nodeIngressLabels(nodes: readonly NodeSpec[], chosen: NodeSpec["labels"]): Triggers {
  const decisive = nodes.map(({ name, labels: all }) => ({
    name,
    labels: Object.fromEntries(Object.entries(all).filter(([key]) => key in chosen)),
  }));
  return Object.fromEntries(
    decisive
      .filter((node) => labels(node) !== "")
      .map((node) => [`node/${node.name} ingress labels`, labels(node)]),
  );
}

function labels(node: Pick<NodeSpec, "labels">): string {
  return Object.entries(node.labels)
    .map(([key, value]) => `${key}=${value}`)
    .sort()
    .join(", ");
}

function taints(node: NodeSpec): string {
  return node.taints
    .map(({ key, value, effect }) => `${key}${value === undefined ? "" : `=${value}`}:${effect}`)
    .sort()
    .join(", ");
}
