import type { ClusterSpec } from "../../spec";
import type { Document } from "./documents";

/** apiserver.config.k8s.io/v1 AdmissionConfiguration with Pod Security's defaults. */
export interface AdmissionConfiguration extends Document {
  readonly plugins: readonly {
    readonly name: string;
    readonly configuration: Document & Record<string, unknown>;
  }[];
}

/** Pod Security for namespaces without labels of their own. kube-system holds what needs the host: it is exempt. */
export function admissionConfiguration({ security }: ClusterSpec): AdmissionConfiguration {
  const { enforce, warn } = security.podSecurity;
  return {
    apiVersion: "apiserver.config.k8s.io/v1",
    kind: "AdmissionConfiguration",
    plugins: [
      {
        name: "PodSecurity",
        configuration: {
          apiVersion: "pod-security.admission.config.k8s.io/v1",
          kind: "PodSecurityConfiguration",
          defaults: {
            enforce,
            "enforce-version": "latest",
            warn,
            "warn-version": "latest",
            audit: warn,
            "audit-version": "latest",
          },
          exemptions: { usernames: [], runtimeClasses: [], namespaces: ["kube-system"] },
        },
      },
    ],
  };
}
