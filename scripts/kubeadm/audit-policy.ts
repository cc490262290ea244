import type { ClusterSpec } from "../../spec";
import type { Document } from "./documents";

interface AuditRule {
  readonly level: "None" | "Metadata" | "Request" | "RequestResponse";
  readonly users?: readonly string[];
  readonly verbs?: readonly string[];
  readonly nonResourceURLs?: readonly string[];
  readonly resources?: readonly { readonly group: string; readonly resources: readonly string[] }[];
}

/** audit.k8s.io/v1 Policy. */
export interface AuditPolicy extends Document {
  readonly omitStages: readonly string[];
  readonly rules: readonly AuditRule[];
}

/**
 * Who did what, without what the cluster's own parts say to each other all day. The first rule that matches decides:
 * secrets and tokens come before the chosen level, so that their bodies are never written.
 */
export function auditPolicy({ security }: ClusterSpec): AuditPolicy {
  return {
    apiVersion: "audit.k8s.io/v1",
    kind: "Policy",
    omitStages: ["RequestReceived"],
    rules: [
      { level: "None", nonResourceURLs: ["/healthz*", "/livez*", "/readyz*", "/version"] },
      { level: "None", resources: [{ group: "coordination.k8s.io", resources: ["leases"] }] },
      {
        level: "None",
        resources: [
          { group: "", resources: ["events"] },
          { group: "events.k8s.io", resources: ["events"] },
        ],
      },
      { level: "None", users: ["system:kube-proxy"], verbs: ["watch", "list", "get"] },
      {
        level: "None",
        users: ["system:kube-controller-manager", "system:kube-scheduler", "system:apiserver"],
        verbs: ["watch", "list", "get"],
      },
      {
        level: "Metadata",
        resources: [
          { group: "", resources: ["secrets", "configmaps", "serviceaccounts/token"] },
          { group: "authentication.k8s.io", resources: ["tokenreviews"] },
        ],
      },
      { level: security.auditLog.level },
    ],
  };
}
