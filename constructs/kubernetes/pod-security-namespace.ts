import { Namespace } from "@pulumi/kubernetes/core/v1";
import type { ComponentResourceOptions, Output } from "@pulumi/pulumi";
import type { ClusterSpec } from "../../spec";
import { Component } from "./component";

/** Levels of the Pod Security Standards, as `security.podSecurity` of a spec says them. */
export type PodSecurity = ClusterSpec["security"]["podSecurity"];

/** Arguments of a PodSecurityNamespace. */
export interface PodSecurityNamespaceArgs {
  /** Name of the namespace in Kubernetes. */
  readonly name: string;
  /** What is refused, and what is warned about and noted in the audit log. */
  readonly podSecurity: PodSecurity;
}

/**
 * A namespace that says which pods it takes
 * (https://kubernetes.io/docs/concepts/security/pod-security-admission/). The levels follow the cluster's
 * Kubernetes version, since no version is pinned.
 *
 * @example
 * new PodSecurityNamespace("ingress", { name: "nginx-ingress", podSecurity: spec.security.podSecurity });
 */
export class PodSecurityNamespace extends Component {
  /** The namespace itself. */
  readonly namespace: Namespace;
  /** Name of the namespace, for objects that must wait until it is there. */
  readonly namespaceName: Output<string>;

  constructor(name: string, args: PodSecurityNamespaceArgs, options?: ComponentResourceOptions) {
    super("PodSecurityNamespace", name, options);
    const metadata = { name: args.name, labels: podSecurityLabels(args.podSecurity) };
    this.namespace = new Namespace(name, { metadata }, { parent: this });
    this.namespaceName = this.namespace.metadata.name;
    this.done({ namespaceName: this.namespaceName });
  }
}

function podSecurityLabels({ enforce, warn }: PodSecurity): Record<string, string> {
  return {
    "pod-security.kubernetes.io/enforce": enforce,
    "pod-security.kubernetes.io/warn": warn,
    "pod-security.kubernetes.io/audit": warn,
  };
}
