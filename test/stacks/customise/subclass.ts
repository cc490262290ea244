import type { Construct } from "constructs";
import { ClusterStack, HostBaseline, type PhaseProps, type StackFor } from "../../../constructs/terraform";

/** Re-runs the host baseline when the month in this file is changed, even if no setting was. */
class MonthlyHostBaseline extends HostBaseline {
  constructor(scope: Construct, id: string, props: PhaseProps) {
    super(scope, id, { ...props, triggers: { ...props.triggers, "maintenance month": "2026-11" } });
  }
}

export const stackFor: StackFor = (scope, spec) => {
  if (spec.environment !== "production") return new ClusterStack(scope, spec.cluster, { spec });
  return new ClusterStack(scope, spec.cluster, { spec, parts: { HostBaseline: MonthlyHostBaseline } });
};
