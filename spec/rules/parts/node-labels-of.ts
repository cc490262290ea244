import type { NodeSpec } from "../../schema/cluster";

/** The labels a node will have: its own, and those kubelet, kubeadm and the kit add. */
export function labelsOf({ name, role, failureDomain, labels }: NodeSpec): Readonly<Record<string, string>> {
  return {
    "kubernetes.io/hostname": name,
    "kubernetes.io/os": "linux",
    ...(role === "control-plane" ? { "node-role.kubernetes.io/control-plane": "" } : {}),
    ...(failureDomain === undefined ? {} : { "topology.kubernetes.io/zone": failureDomain }),
    ...labels,
  };
}

/** Nodes that carry every one of these labels; all nodes if there are none. */
export function matching(
  nodes: readonly NodeSpec[],
  wanted: Readonly<Record<string, string>>,
): readonly NodeSpec[] {
  const pairs = Object.entries(wanted);
  return nodes.filter((node) => {
    const labels = labelsOf(node);
    return pairs.every(([key, value]) => labels[key] === value);
  });
}

/** Labels as people write them in YAML. */
export function showLabels(labels: Readonly<Record<string, string>>): string {
  return Object.entries(labels)
    .map(([key, value]) => `${key}: "${value}"`)
    .join(", ");
}
