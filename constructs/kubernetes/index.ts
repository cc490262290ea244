/**
 * Kubernetes objects as typed Pulumi components, for the kit's own addons and for anyone's Pulumi program.
 *
 * @example
 * import { PodSecurityNamespace } from "kubefjord/kubernetes";
 * new PodSecurityNamespace("shop", { name: "shop", podSecurity: { enforce: "baseline", warn: "restricted" } });
 *
 * @packageDocumentation
 */
export { Component } from "./component";
export {
  PodSecurityNamespace,
  type PodSecurity,
  type PodSecurityNamespaceArgs,
} from "./pod-security-namespace";
