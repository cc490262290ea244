import { kubeletConfiguration, nodeRegistration, yamlOf } from "../../../scripts/kubeadm";
import type { KubeletFacts } from "../../../scripts/operations/kubelet";
import type { ClusterSpec, NodeSpec } from "../../../spec";

/** A kubelet with the settings and arguments that the spec gives it. */
export function settledKubelet(spec: ClusterSpec, node: NodeSpec): KubeletFacts {
  const words = nodeRegistration(spec, node).kubeletExtraArgs.map(({ name, value }) => `--${name}=${value}`);
  return {
    kubeletConfig: yamlOf(kubeletConfiguration(spec)),
    kubeletFlags: `KUBELET_KUBEADM_ARGS="${words.join(" ")}"\n`,
    kubeletIsCurrent: true,
  };
}
