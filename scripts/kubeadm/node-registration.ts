import type { ClusterSpec, NodeSpec } from "../../spec";
import { milliseconds } from "../../spec/durations";
import { argumentList, type Argument } from "./documents";
import { CRI_SOCKET } from "./paths";

/** How a kubelet registers its node; the same in Init- and JoinConfiguration. */
export interface NodeRegistration {
  readonly name: string;
  readonly criSocket: string;
  readonly kubeletExtraArgs: readonly Argument[];
  readonly ignorePreflightErrors?: readonly string[];
  /** About kubeadm's own pulls before it starts; a bundle's images are there already. */
  readonly imagePullPolicy: "IfNotPresent" | "Never";
}

/**
 * The address is pinned: with several interfaces a kubelet may pick another one, and every lab machine would pick
 * the same. providerID is left alone, it belongs to a cloud's controller. The housekeeping interval has no field in
 * KubeletConfiguration.
 *
 * @param ignored kubeadm preflight checks to pass over, in kubeadm's spelling
 */
export function nodeRegistration(
  spec: ClusterSpec,
  node: NodeSpec,
  ignored: readonly string[] = [],
): NodeRegistration {
  return {
    name: node.name,
    criSocket: CRI_SOCKET,
    kubeletExtraArgs: argumentList({
      "node-ip": node.privateAddress,
      "housekeeping-interval": spec.kubernetes.kubelet.housekeepingInterval,
    }),
    ...(ignored.length === 0 ? {} : { ignorePreflightErrors: ignored }),
    imagePullPolicy: spec.artifacts.source === "bundle" ? "Never" : "IfNotPresent",
  };
}

/** kubeadm's own time limits (defaults_unix.go of v1beta4). */
const LIMITS = {
  controlPlaneComponentHealthCheck: "4m",
  discovery: "5m",
  etcdAPICall: "2m",
  kubeletHealthCheck: "4m",
  kubernetesAPICall: "1m",
  tlsBootstrap: "5m",
} as const;

/**
 * How long kubeadm waits for each thing: as long as the spec gives a control plane, and never shorter than its own.
 * All of them, because on a slow machine each can be the one that ends an init half-way.
 */
export function timeouts({ kubernetes }: ClusterSpec): Readonly<Record<string, string>> {
  const given = kubernetes.controlPlaneTimeout;
  const longer = (own: string) => (milliseconds(given) > milliseconds(own) ? given : own);
  return Object.fromEntries(Object.entries(LIMITS).map(([name, own]) => [name, longer(own)]));
}
