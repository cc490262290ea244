import type { Path } from "../problem";
import type { ClusterSpec, NodeSpec } from "../schema/cluster";
import { addressAfter } from "../networks";
import type { Origins } from "./origin";

/** Memory in MiB, processors and disk in GiB of a lab machine by role; see the schema for the reasons. */
const LAB_HARDWARE = {
  "control-plane": { cpus: 2, memory: 2560, disk: 12 },
  worker: { cpus: 1, memory: 1536, disk: 12 },
} as const;

type Hardware = NonNullable<NodeSpec["hardware"]>;
type WrittenNode = Omit<NodeSpec, "ssh" | "hardware"> & {
  ssh?: Partial<NodeSpec["ssh"]>;
  hardware?: Partial<Hardware>;
};

/** A pool after defaults; see the schema for the meaning of each field. */
export interface WrittenPool extends Omit<WrittenNode, "name" | "address" | "privateAddress" | "hostKey"> {
  namePattern: string;
  count: number;
  firstNumber: number;
  without: number[];
  firstAddress?: string;
  firstPrivateAddress: string;
}

/** A node and the path under which its author finds it. */
interface PlacedNode {
  readonly node: WrittenNode;
  readonly path: Path;
}

/** Where each resolved node is written: its own entry, or its pool's. */
export type NodePaths = ReadonlyMap<NodeSpec, Path>;

/** All nodes of an environment: those written one by one, then those of the pools in order. */
export function resolveNodes(
  machines: ClusterSpec["machines"],
  written: readonly WrittenNode[],
  pools: readonly WrittenPool[],
  origins: Origins,
): { nodes: NodeSpec[]; paths: NodePaths } {
  const placed: PlacedNode[] = [
    ...written.map((node, index) => ({ node, path: ["nodes", index] })),
    ...pools.flatMap((pool, index) => poolNodes(pool).map((node) => ({ node, path: ["nodePools", index] }))),
  ];
  const paths = new Map<NodeSpec, Path>();
  const nodes = placed.map(({ node, path }, index) => {
    const resolved = resolveNode(node, machines);
    paths.set(resolved, path);
    noteOrigins(origins, ["nodes", index], node, resolved, path);
    return resolved;
  });
  return { nodes, paths };
}

function poolNodes(pool: WrittenPool): WrittenNode[] {
  const { namePattern, count, firstNumber, without, firstAddress, firstPrivateAddress, ...common } = pool;
  const left = new Set(without);
  return Array.from({ length: count }, (_, offset) => offset)
    .filter((offset) => !left.has(firstNumber + offset))
    .map((offset) => ({
      name: namePattern.replace(/\{(n+)\}/, (_, digits: string) =>
        String(firstNumber + offset).padStart(digits.length, "0"),
      ),
      ...(firstAddress === undefined ? {} : { address: addressAfter(firstAddress, offset) }),
      privateAddress: addressAfter(firstPrivateAddress, offset),
      ...structuredClone(common),
    }));
}

function resolveNode(node: WrittenNode, machines: ClusterSpec["machines"]): NodeSpec {
  return {
    ...node,
    ...optionalLocation(node.location ?? machines.location),
    ssh: { ...machines.ssh, ...node.ssh },
    hardware:
      machines.source === "lab"
        ? { ...LAB_HARDWARE[node.role], ...machines.lab.hardware, ...node.hardware }
        : undefined,
  };
}

function optionalLocation(location: NodeSpec["location"]): Pick<NodeSpec, "location"> {
  return location === undefined ? {} : { location };
}

/** A node of a pool, and what a node takes from machines, say so in `explain`. */
function noteOrigins(
  origins: Origins,
  here: Path,
  written: WrittenNode,
  resolved: NodeSpec,
  source: Path,
): void {
  const fromPool = source[0] === "nodePools";
  if (fromPool) origins.set(here, { kind: "written", path: source });
  for (const [key, from] of [
    ["location", "machines.location"],
    ["ssh", "machines.ssh"],
    ["hardware", "machines.lab.hardware and the role"],
  ] as const) {
    if (resolved[key] === undefined) continue;
    if (written[key] === undefined) {
      origins.set([...here, key], {
        kind: "derived",
        from,
        why: "one setting for all nodes unless a node differs",
      });
    }
  }
}
