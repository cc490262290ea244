import { sshPortOn } from "../../facts/ssh-port";
import type { ClusterSpec } from "../../schema/cluster";

/** A TCP port something listens on, and what that is. */
export interface TakenPort {
  readonly port: number;
  readonly by: string;
}

/** Ports of Kubernetes' own parts on a node (kubernetes.io, "Ports and Protocols"; kube-proxy; Calico). */
const FIXED: readonly TakenPort[] = [
  { port: 2379, by: "etcd" },
  { port: 2380, by: "etcd's peers" },
  { port: 10249, by: "kube-proxy's metrics" },
  { port: 10250, by: "kubelet" },
  { port: 10256, by: "kube-proxy's health check" },
  { port: 10257, by: "kube-controller-manager" },
  { port: 10259, by: "kube-scheduler" },
];

/** Ports that programs of the host take on some node of a cluster; the ingress's own are not among them. */
export function takenPorts(spec: ClusterSpec): TakenPort[] {
  const { kubernetes, network, nodes } = spec;
  const ssh = [...new Set(nodes.map((node) => sshPortOn(spec, node)))];
  return [
    ...FIXED,
    { port: kubernetes.apiEndpoint.port, by: "kubernetes.apiEndpoint.port" },
    ...ssh.map((port) => ({ port, by: "ssh" })),
    ...(network.plugin === "calico"
      ? [
          { port: network.bgp.port, by: "network.bgp.port" },
          { port: 5473, by: "Calico's Typha" },
        ]
      : []),
  ];
}
