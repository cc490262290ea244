import { startNote } from "../facts/started-with";
import { PATHS } from "../kubeadm";
import { render } from "../template";
import { type ServiceUnit, UNITS } from "./service-units";

export const KUBELET_UNIT = "kubelet.service";

const UNIT = `${UNITS}/${KUBELET_UNIT}`;
const DROP_IN = `${UNIT}.d/10-kubeadm.conf`;

/** What kubelet has to be started anew for. Another program is an upgrade, which has an order of its own. */
export const KUBELET_STARTS_WITH = [PATHS.kubeletConfig, PATHS.kubeletFlags, UNIT, DROP_IN];

/**
 * kubelet as a service. It waits for kubeadm, which writes its configuration and starts it; a running kubelet takes
 * another unit at its next start, which the phases that keep kubelets roll over the nodes.
 */
export function kubeletUnit(): ServiceUnit {
  const unit = { path: UNIT, why: "kubelet as a service", content: render("kubelet.service") };
  const values = { files: KUBELET_STARTS_WITH.join(" "), note: startNote("kubelet") };
  const dropIn = {
    path: DROP_IN,
    why: "what kubeadm hands to kubelet",
    content: render("kubelet-kubeadm.conf", values),
  };
  return { name: KUBELET_UNIT, files: [unit, dropIn] };
}
