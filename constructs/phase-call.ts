import type { NodeSpec } from "../spec";

/**
 * What a Terraform provisioner says to `run-phase`: the words both sides share. The constructs write these
 * variables at synth, `scripts/run-phase.ts` reads them during an apply; neither imports the other.
 */

/** The phases of a deploy, which concern the whole cluster, in their order. */
export const CLUSTER_PHASES = [
  "host-baseline",
  "control-plane",
  "workers",
  "network",
  "addons",
  "acceptance",
] as const;

/** Every phase Terraform can start: `machine` and `leave` concern one node each. */
export const PHASES = ["machine", "leave", ...CLUSTER_PHASES] as const;

/** Name of a phase. */
export type PhaseName = (typeof PHASES)[number];

/** Environment variables of a call. Paths are relative to the directory Terraform runs in, the stack's own. */
export const CALL_VARIABLES = {
  /** Path of the program that runs a phase. */
  program: "KUBEFJORD_RUN_PHASE",
  /** One of {@link PHASES}. */
  phase: "KUBEFJORD_PHASE",
  /** Name of the cluster. */
  cluster: "KUBEFJORD_CLUSTER",
  /** Path of the resolved spec as JSON, written by synth beside cdk.tf.json. */
  spec: "KUBEFJORD_SPEC",
  /** Path of the project's root, from which relative paths in the spec count. */
  project: "KUBEFJORD_PROJECT",
  /** Name of the node, for `machine` and `leave`. */
  node: "KUBEFJORD_NODE",
  /** Role the node had when it was created; for `leave`. */
  nodeRole: "KUBEFJORD_NODE_ROLE",
  /** Public address the node had when it was created; for `leave`, absent for lab machines. */
  nodeAddress: "KUBEFJORD_NODE_ADDRESS",
  /** Private address the node had when it was created; for `leave`. */
  nodePrivateAddress: "KUBEFJORD_NODE_PRIVATE_ADDRESS",
  /** {@link NodeAccess} as JSON when the node was created; for `leave`, absent for lab machines. */
  nodeAccess: "KUBEFJORD_NODE_ACCESS",
} as const;

/** How a node is reached where that is the node's own, and not in machines.ssh: what the spec forgets with the node. */
export interface NodeAccess extends Pick<NodeSpec, "hostKey"> {
  readonly ssh: Partial<NodeSpec["ssh"]>;
}
