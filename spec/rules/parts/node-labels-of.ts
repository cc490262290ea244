import type { NodeSpec } from "../../schema/cluster";

/** The value a node's label will have, its own or one that kubelet, kubeadm or the kit adds. */
export function labelOf({ name, role, failureDomain, labels }: NodeSpec, key: string): string | undefined {
  if (labels[key] !== undefined) return labels[key];
  if (key === "kubernetes.io/hostname") return name;
  if (key === "kubernetes.io/os") return "linux";
  if (key === "topology.kubernetes.io/zone") return failureDomain;
  return key === "node-role.kubernetes.io/control-plane" && role === "control-plane" ? "" : undefined;
}

/** Nodes that carry every one of these labels; all nodes if there are none. */
export function matching(
  nodes: readonly NodeSpec[],
  wanted: Readonly<Record<string, string>>,
): readonly NodeSpec[] {
  const pairs = Object.entries(wanted);
  if (pairs.length === 0) return nodes;
  return nodes.filter((node) => pairs.every(([key, value]) => labelOf(node, key) === value));
}

/** Labels as people write them in YAML. */
export function showLabels(labels: Readonly<Record<string, string>>): string {
  return Object.entries(labels)
    .map(([key, value]) => `${key}: "${value}"`)
    .join(", ");
}
