import type { Severity } from "../../problem";
import type { ClusterSpec } from "../../schema/cluster";

/** An error in production, a warning in staging and lab, where trying things out is the point. */
export function strictInProduction({ environment }: ClusterSpec): Severity {
  return environment === "production" ? "error" : "warning";
}
