import type { ClusterSpec, NodeSpec } from "../../spec";
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

/** How long kubeadm waits; its own values are for machines that are not emulated. */
export function timeouts({ kubernetes }: ClusterSpec): Readonly<Record<string, string>> {
  return {
    controlPlaneComponentHealthCheck: kubernetes.controlPlaneTimeout,
    kubeletHealthCheck: kubernetes.controlPlaneTimeout,
  };
}
