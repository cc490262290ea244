import { ENCAPSULATION_OVERHEAD, WIREGUARD_OVERHEAD } from "../facts/encapsulation-overhead";
import type { ClusterSpec } from "../schema/cluster";
import { sysctlProfile } from "../sysctls";
import { enclosingNetwork } from "./enclosing-network";

/** How a derived field gets its value when it is not written. Reads only fields that stand above it in the list. */
export interface Derivation {
  /** Path of the field, groups separated by dots. */
  readonly path: string;
  readonly value: (spec: ClusterSpec) => unknown;
}

/** kubeadm's pause image by Kubernetes minor (cmd/kubeadm/app/constants, PauseVersion). */
const PAUSE_TAG: Readonly<Record<string, string>> = { "1.34": "3.10.1", "1.35": "3.10.1" };
const NEWEST_PAUSE_TAG = "3.10.2";

const isLab = ({ machines }: ClusterSpec) => machines.source === "lab";

/** Lab machines are taken for emulated unless the author says that KVM works: the slow settings harm nothing. */
const isEmulated = (spec: ClusterSpec) => isLab(spec) && spec.machines.lab.acceleration !== "kvm";

const controlPlanes = ({ nodes }: ClusterSpec) => nodes.filter(({ role }) => role === "control-plane").length;

/** One value on emulated lab machines, another everywhere else. */
function emulated<T>(path: string, whenEmulated: T, otherwise: T): Derivation {
  return { path, value: (spec) => (isEmulated(spec) ? whenEmulated : otherwise) };
}

function kernelModules({ kubeProxy, network }: ClusterSpec): string[] {
  const ipvs = ["ip_vs", "ip_vs_rr", "ip_vs_wrr", "ip_vs_sh", `ip_vs_${kubeProxy.scheduler}`];
  return [
    ...new Set([
      "overlay",
      "nf_conntrack",
      ...(network.plugin === "calico" ? [] : ["br_netfilter"]),
      ...(kubeProxy.mode === "ipvs" ? ipvs : []),
      ...(network.wireguard ? ["wireguard"] : []),
    ]),
  ];
}

/** Encapsulations that may be in use: the chosen one and the one it may fall back to. */
function podMtu({ network }: ClusterSpec): number {
  const wrapped = Math.max(
    ENCAPSULATION_OVERHEAD[network.encapsulation],
    ENCAPSULATION_OVERHEAD[network.fallback ?? "None"],
  );
  return network.underlay.mtu - Math.max(wrapped, network.wireguard ? WIREGUARD_OVERHEAD : 0);
}

/** Every derived field outside of nodes, in the order in which they can be computed. */
export const DERIVATIONS: readonly Derivation[] = [
  { path: "residency.policy", value: (spec) => (isLab(spec) ? "none" : "eea") },
  {
    path: "residency.ownershipPolicy",
    value: ({ residency }) => (residency.policy === "norway" ? "eea" : residency.policy),
  },
  {
    path: "kubernetes.apiEndpoint.kind",
    value: (spec) => (controlPlanes(spec) > 1 ? "local-proxy" : "single"),
  },
  { path: "kubernetes.apiEndpoint.name", value: ({ cluster }) => `api.${cluster}.internal` },
  emulated("kubernetes.etcd.heartbeatInterval", 1000, 100),
  {
    path: "kubernetes.etcd.electionTimeout",
    value: ({ kubernetes }) => kubernetes.etcd.heartbeatInterval * 10,
  },
  emulated("kubernetes.kubelet.nodeStatusUpdateFrequency", "30s", "10s"),
  emulated("kubernetes.kubelet.syncFrequency", "5m", "1m"),
  emulated("kubernetes.kubelet.fileCheckFrequency", "1m", "20s"),
  emulated("kubernetes.kubelet.volumeStatsAggPeriod", "10m", "1m"),
  emulated("kubernetes.kubelet.housekeepingInterval", "60s", "10s"),
  {
    path: "kubernetes.leaderElection.enabled",
    value: (spec) => !(isEmulated(spec) && controlPlanes(spec) === 1),
  },
  emulated("kubernetes.leaderElection.leaseDuration", 180, 15),
  emulated("kubernetes.controlPlaneTimeout", "15m", "4m"),
  emulated("kubernetes.controlPlaneProbes.livenessPeriod", "10m", "10s"),
  emulated("kubernetes.controlPlaneProbes.readinessPeriod", "15s", "1s"),
  {
    path: "containerd.sandboxImage",
    value: ({ kubernetes }) => {
      const minor = kubernetes.version.split(".").slice(0, 2).join(".");
      return `registry.k8s.io/pause:${PAUSE_TAG[minor] ?? NEWEST_PAUSE_TAG}`;
    },
  },
  emulated("containerd.statsCollectPeriod", "10m", "10s"),
  emulated("kubeProxy.syncPeriod", "5m", "30s"),
  {
    path: "network.encapsulation",
    value: ({ network }) => (network.plugin === "calico" ? "IPIPCrossSubnet" : "None"),
  },
  {
    path: "network.underlay.network",
    value: ({ nodes }) => enclosingNetwork(nodes.map(({ privateAddress }) => privateAddress)),
  },
  { path: "network.mtu", value: podMtu },
  { path: "network.nodeAddressNetwork", value: ({ network }) => network.underlay.network },
  {
    path: "network.calico.dataplane",
    value: ({ kubeProxy }) => (kubeProxy.mode === "nftables" ? "Nftables" : "Iptables"),
  },
  {
    path: "host.sysctls",
    value: (spec) => Object.fromEntries(sysctlProfile(spec).map(({ key, value }) => [key, value])),
  },
  { path: "host.kernelModules", value: kernelModules },
  { path: "artifacts.source", value: (spec) => (isLab(spec) ? "bundle" : "upstream") },
  emulated("acceptance.timeout", "30m", "10m"),
  {
    path: "terraform.resourceKind",
    value: (spec) => (isLab(spec) ? "terraform_data" : "null_resource"),
  },
];
