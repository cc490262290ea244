import type { Construct } from "constructs";
import type { ClusterSpec } from "../../spec";
import { nodeIdentities, nodeMarks } from "./node-triggers";
import { KUBELET_TEMPLATES, templateDigests } from "./package-files";
import { Phase, type PhaseProps } from "./phase";
import { settings, type SpecPath, type Triggers } from "./triggers";

/** What a kubelet is configured from, and the way to the API server. */
const READS: readonly SpecPath[] = [
  "kubernetes.version",
  "kubernetes.domain",
  "kubernetes.serviceNetwork",
  "kubernetes.apiEndpoint",
  "kubernetes.dualStack",
  "kubernetes.kubelet",
  "host.swap",
  "security.kubeletCertificateRotation",
  "dns.nodeLocalCache",
  "dns.nodeLocalAddress",
  "network.nodeAddressNetwork",
];

/** Phase `workers`: joins worker nodes and keeps their kubelets. */
export class Workers extends Phase {
  constructor(scope: Construct, id: string, props: PhaseProps) {
    super(scope, id, "workers", reads(props.spec), props);
  }
}

function reads(spec: ClusterSpec): Triggers {
  const workers = spec.nodes.filter(({ role }) => role === "worker");
  return {
    ...settings(spec, READS),
    ...nodeIdentities(workers),
    ...nodeMarks(workers),
    ...templateDigests(KUBELET_TEMPLATES),
  };
}
