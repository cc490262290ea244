import { type ClusterInput, type ClusterSpec, type NodeSpec, resolveCluster } from "../../spec";

type Written = NonNullable<ClusterInput["nodes"]>[number];

/** A control-plane node or worker of the private network 10.20.0.0/24, named by role and number. */
export function node(role: Written["role"], number: number, more: Partial<Written> = {}): Written {
  const [prefix, offset] = role === "worker" ? ["w", 20] : ["cp", 10];
  return { name: `${prefix}-${number}`, role, privateAddress: `10.20.0.${offset + number}`, ...more };
}

/** The first node of a role. @throws TypeError where there is none */
export function first({ nodes }: ClusterSpec, role: NodeSpec["role"]): NodeSpec {
  const found = nodes.find((node) => node.role === role);
  if (found === undefined) throw new TypeError(`no ${role}`);
  return found;
}

/** A lab cluster of these nodes: one control-plane node and one worker unless others are given. */
export function labSpec(more: Partial<ClusterInput> = {}): ClusterSpec {
  const input: ClusterInput = {
    cluster: "lab",
    environment: "lab",
    machines: { source: "lab" },
    network: { plugin: "static-routes" },
    nodes: [node("control-plane", 1), node("worker", 1)],
  };
  return resolveCluster({ ...input, ...more }).spec;
}

/** A cluster of static machines: one control-plane node and one worker unless others are given. */
export function staticSpec(more: Partial<ClusterInput> = {}): ClusterSpec {
  const input: ClusterInput = {
    cluster: "oslo",
    machines: { source: "static", location: { country: "NO" } },
    nodes: [
      node("control-plane", 1, { address: "203.0.113.11" }),
      node("worker", 1, { address: "203.0.113.21" }),
    ],
  };
  return resolveCluster({ ...input, ...more }).spec;
}
