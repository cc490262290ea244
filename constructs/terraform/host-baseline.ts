import type { Construct } from "constructs";
import type { ClusterSpec } from "../../spec";
import { nodeIdentities, nodeIngressLabels, nodeSshPorts } from "./node-triggers";
import { KUBELET_TEMPLATES, templateDigests } from "./package-files";
import { Phase, type PhaseProps } from "./phase";
import { settings, type SpecPath, type Triggers } from "./triggers";

/** Artefacts and their versions, the operating system, names in /etc/hosts, every port the firewall lets in. */
const READS: readonly SpecPath[] = [
  "artifacts",
  "containerd",
  "host",
  "ingress.controller",
  "ingress.placement",
  "kubernetes.version",
  "kubernetes.podNetwork",
  "kubernetes.serviceNetwork",
  "kubernetes.nodePortRange",
  "kubernetes.apiEndpoint",
  "kubernetes.dualStack",
  "machines.ssh.port",
  "network.plugin",
  "network.encapsulation",
  "network.fallback",
  "network.underlay.network",
  "network.wireguard",
  "network.bgp.port",
];

/** Files it writes to nodes. */
const TEMPLATES = [
  "containerd-config.toml",
  "containerd.service",
  "kubefjord-firewall.service",
  ...KUBELET_TEMPLATES,
];

/** Phase `host-baseline`: the operating system of every node, up to a running containerd and a firewall. */
export class HostBaseline extends Phase {
  constructor(scope: Construct, id: string, props: PhaseProps) {
    super(scope, id, "host-baseline", reads(props.spec), props);
  }
}

function reads(spec: ClusterSpec): Triggers {
  return {
    ...settings(spec, READS),
    ...nodeIdentities(spec.nodes),
    ...nodeSshPorts(spec.nodes, spec.machines.ssh.port),
    ...nodeIngressLabels(spec.nodes, spec.ingress.placement.nodeLabels),
    ...templateDigests(TEMPLATES),
  };
}
