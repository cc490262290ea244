/**
 * Clusters as constructs for CDK for Terraform.
 *
 * @example
 * import { synthesize } from "kubefjord/terraform";
 * synthesize({ environments: join(__dirname, "environments") });
 *
 * @packageDocumentation
 */
export { CALL_VARIABLES, PHASES, type PhaseName } from "../phase-call";
export { Acceptance, type AcceptanceProps } from "./acceptance";
export { Addons } from "./addons";
export { Cluster, type ClusterParts, type ClusterProps, type PartClass } from "./cluster";
export { ClusterStack } from "./cluster-stack";
export { ControlPlane } from "./control-plane";
export { fileDigests } from "./file-digests";
export { HostBaseline } from "./host-baseline";
export { Network } from "./network";
export { Nodes, type NodesProps } from "./nodes";
export { Phase, type PhaseProps } from "./phase";
export type { PhaseProgram } from "./phase-program";
export { ReconcileResource, type ReconcileResourceProps, type ResourceKind } from "./reconcile-resource";
export { settings, type SpecPath, type Triggers } from "./triggers";
export { synthesize, type StackFor, type SynthesizeProps } from "./synthesize";
export { Workers } from "./workers";
