import type { Construct } from "constructs";
import type { ClusterSpec } from "../../spec";
import { nodeIdentities, nodeMarks } from "./node-triggers";
import { KUBELET_TEMPLATES, templateDigests } from "./package-files";
import { Phase, type PhaseProps } from "./phase";
import { settings, type SpecPath, type Triggers } from "./triggers";

/** What kubeadm's own configuration is made of; kube-proxy and the kubelets' shared settings are part of it. */
const READS: readonly SpecPath[] = [
  "kubernetes",
  "kubeProxy",
  "security",
  "host.swap",
  "dns.nodeLocalCache",
  "dns.nodeLocalAddress",
  "network.nodeAddressNetwork",
];

/** Phase `control-plane`: etcd, API server, scheduler, controller-manager and kube-proxy's configuration. */
export class ControlPlane extends Phase {
  constructor(scope: Construct, id: string, props: PhaseProps) {
    super(scope, id, "control-plane", reads(props.spec), props);
  }
}

function reads(spec: ClusterSpec): Triggers {
  const nodes = spec.nodes.filter(({ role }) => role === "control-plane");
  return {
    ...settings(spec, READS),
    ...nodeIdentities(nodes),
    ...nodeMarks(nodes),
    ...templateDigests(KUBELET_TEMPLATES),
  };
}
