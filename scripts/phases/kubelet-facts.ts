import type { Facts } from "../facts/fact";
import { startedWith } from "../facts/started-with";
import { text } from "../facts/text";
import { PATHS } from "../kubeadm";
import type { KubeletFacts } from "../operations/kubelet";
import { KUBELET_STARTS_WITH } from "../operations/kubelet-unit";

/** What the phases that keep kubelets ask each node. */
export const KUBELET_FACTS: Facts<KubeletFacts> = {
  kubeletConfig: text(PATHS.kubeletConfig),
  kubeletFlags: text(PATHS.kubeletFlags),
  kubeletIsCurrent: startedWith("kubelet", KUBELET_STARTS_WITH),
};
