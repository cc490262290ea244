import { ClusterStack, type StackFor } from "../../../constructs/terraform";
import type { ClusterSpec } from "../../../spec";

/** One bucket for the state of every cluster, said once instead of in each environment. */
function withSharedState(spec: ClusterSpec): ClusterSpec {
  const backend = {
    kind: "s3",
    bucket: "example-terraform",
    key: spec.cluster,
    region: "eu-north-1",
  } as const;
  return { ...spec, terraform: { ...spec.terraform, backend } };
}

export const stackFor: StackFor = (scope, spec) =>
  new ClusterStack(scope, spec.cluster, { spec: withSharedState(spec) });
