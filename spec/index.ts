/**
 * What a cluster is: read an environment, get its problems or its desired state.
 *
 * @example
 * import { loadEnvironment } from "kubefjord/spec";
 * const spec = loadEnvironment("stacks/environments/oslo-production.yaml");
 * console.log(spec.nodes.map(({ name, role }) => `${name} ${role}`));
 *
 * @packageDocumentation
 */
export { ExitCode, InputError, KubefjordError, type ErrorContext } from "./errors";
export { loadEnvironment, parseEnvironment, readEnvironment, type Environment } from "./load/environment";
export {
  environmentFile,
  environmentFiles,
  environmentName,
  ENVIRONMENTS,
  readEnvironments,
} from "./load/environments";
export type { Position } from "./load/yaml-document";
export {
  showPath,
  showProblem,
  type Emphasis,
  type LocatedProblem,
  type Path,
  type Problem,
  type Severity,
} from "./problem";
export { Origins, type Origin } from "./resolve/origin";
export { resolveCluster, type ResolvedCluster } from "./resolve/resolve-cluster";
export { ClusterSchema, type ClusterInput, type ClusterSpec, type NodeSpec } from "./schema/cluster";
