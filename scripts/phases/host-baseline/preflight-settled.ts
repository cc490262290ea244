import type { ClusterSpec } from "../../../spec";
import type { NodeFinding } from "../../finding";
import { clusterConfiguration, type ClusterConfiguration, PATHS } from "../../kubeadm";
import { appliedCluster } from "../../operations/kubeadm-runs";
import type { FleetCheck } from "../phase";
import type { Desired } from "./desired";
import type { HostFacts } from "./facts";

/** A setting every node was made with, which this version does not change where they live. */
interface Settled {
  readonly code: string;
  /** As the environment calls it. */
  readonly setting: string;
  readonly of: (configuration: ClusterConfiguration) => string;
  readonly why: string;
  readonly fix: string;
}

const ANOTHER_CLUSTER =
  "write it as it was; for another one, make a second cluster beside this one and move the work there";

const SETTLED: readonly Settled[] = [
  {
    code: "api-endpoint-change",
    setting: "kubernetes.apiEndpoint (name:port)",
    of: ({ controlPlaneEndpoint }) => controlPlaneEndpoint,
    why: "every kubelet knows the API under it, and the API's certificate names it: all nodes would be cut off",
    fix: ANOTHER_CLUSTER,
  },
  {
    code: "kubernetes-version-change",
    setting: "kubernetes.version",
    of: ({ kubernetesVersion }) => kubernetesVersion.replace(/^v/, ""),
    why: "an upgrade has an order (control planes before kubelets, one minor version at a time, drained), which is not part of this version",
    fix: "write the version the cluster has",
  },
  ...[
    { setting: "kubernetes.serviceNetwork", of: "serviceSubnet" as const },
    { setting: "kubernetes.podNetwork", of: "podSubnet" as const },
    { setting: "kubernetes.domain", of: "dnsDomain" as const },
  ].map(({ setting, of }): Settled => ({
    code: "cluster-network-change",
    setting,
    of: ({ networking }) => networking[of],
    why: "Services, Nodes and running pods keep what they were given: half of the cluster would live in each",
    fix: ANOTHER_CLUSTER,
  })),
];

/**
 * What a cluster cannot change while it lives is asked for before anything is touched: by what its control planes note
 * about what they were made from.
 */
export const settledSettings: FleetCheck<Desired, HostFacts> = (nodes, spec) =>
  nodes.flatMap(({ node, facts: { applied } }) =>
    applied === undefined ? [] : changed(applied, spec).map((finding) => ({ ...finding, node: node.name })),
  );

function changed(applied: string, spec: ClusterSpec): NodeFinding[] {
  const now = appliedCluster(applied);
  const wanted = clusterConfiguration(spec);
  return SETTLED.filter(({ of }) => of(now) !== of(wanted)).map(({ code, setting, of, why, fix }) => ({
    severity: "error",
    code,
    expected: `${setting} as the cluster was made with: ${of(now)} (${PATHS.applied})`,
    actual: `${of(wanted)} in the environment`,
    why,
    fix,
  }));
}
