import type { Construct } from "constructs";
import type { ClusterSpec } from "../../spec";
import { nodeIdentities } from "./node-triggers";
import { templateDigests } from "./package-files";
import { Phase, type PhaseProps } from "./phase";
import { settings, type SpecPath, type Triggers } from "./triggers";

type Plugin = ClusterSpec["network"]["plugin"];

const SHARED: readonly SpecPath[] = [
  "kubernetes.podNetwork",
  "kubernetes.podPrefixLength",
  "kubernetes.dualStack",
  "network.plugin",
];

/** What each plugin reads: a setting of one that is not used re-runs nothing. */
const READS: Readonly<Record<Plugin, readonly SpecPath[]>> = {
  calico: [
    ...SHARED,
    "artifacts.source",
    "artifacts.mirrors",
    "kubernetes.serviceNetwork",
    "kubernetes.apiEndpoint",
    "network",
  ],
  "static-routes": [...SHARED, "network.mtu", "network.underlay", "network.nodeAddressNetwork"],
  none: ["network.plugin"],
};

/** Files each plugin writes to nodes. */
const TEMPLATES: Readonly<Record<Plugin, readonly string[]>> = {
  calico: [],
  "static-routes": ["kubefjord-pod-routes.service", "pod-routes.sh"],
  none: [],
};

/**
 * Phase `network`: the pod network. With plugin `none` it still exists, to take away what an earlier plugin of
 * the kit left behind. Calico meets new nodes by itself; static routes are one for each node.
 */
export class Network extends Phase {
  constructor(scope: Construct, id: string, props: PhaseProps) {
    super(scope, id, "network", reads(props.spec), props);
  }
}

function reads(spec: ClusterSpec): Triggers {
  const { plugin } = spec.network;
  const routed = plugin === "static-routes" ? spec.nodes : [];
  return {
    ...settings(spec, READS[plugin]),
    ...nodeIdentities(routed),
    ...templateDigests(TEMPLATES[plugin]),
  };
}
