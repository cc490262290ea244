import type { Construct } from "constructs";
import { Phase, type PhaseProps } from "./phase";
import { settings, type SpecPath } from "./triggers";

/** The objects in the cluster beside the cluster itself, and where their images come from. */
const READS: readonly SpecPath[] = [
  "addons",
  "artifacts.source",
  "artifacts.mirrors",
  "dns",
  "ingress",
  "kubeProxy.mode",
  "kubeProxy.strictARP",
  "kubernetes.domain",
  "kubernetes.serviceNetwork",
  "loadBalancer",
  "security.podSecurity",
];

/** Phase `addons`: cluster DNS and its cache, ingress, load balancer, certificate approval. */
export class Addons extends Phase {
  constructor(scope: Construct, id: string, props: PhaseProps) {
    super(scope, id, "addons", settings(props.spec, READS), props);
  }
}
