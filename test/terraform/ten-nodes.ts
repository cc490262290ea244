import type { ClusterInput, ClusterSpec } from "../../spec";
import { labSpec, node } from "../constructs/clusters";

type Nodes = NonNullable<ClusterInput["nodes"]>;

/** Three control-plane nodes and seven workers. */
export const TEN: Nodes = [
  ...[1, 2, 3].map((number) => node("control-plane", number)),
  ...[1, 2, 3, 4, 5, 6, 7].map((number) => node("worker", number)),
];

/** The lab's form of a cluster of ten nodes: static routes, terraform_data, machines made by the kit. */
export function tenNodes(more: Partial<ClusterInput> = {}): ClusterSpec {
  return labSpec({ nodes: TEN, ...more });
}

/** The phases of a deploy in their order, as `run-phase` is told. */
export const PHASES_IN_ORDER = [
  "host-baseline",
  "control-plane",
  "workers",
  "network",
  "addons",
  "acceptance",
];
