import { render } from "../template";
import { type ServiceUnit, UNITS } from "./service-units";

export const KUBELET_UNIT = "kubelet.service";

/**
 * kubelet as a service. It waits for kubeadm, which writes its configuration and starts it; a running kubelet takes
 * another unit at its next start, which the phases that know about draining decide.
 */
export function kubeletUnit(): ServiceUnit {
  const path = `${UNITS}/${KUBELET_UNIT}`;
  const unit = { path, why: "kubelet as a service", content: render("kubelet.service") };
  const dropIn = {
    path: `${path}.d/10-kubeadm.conf`,
    why: "what kubeadm hands to kubelet",
    content: render("kubelet-kubeadm.conf"),
  };
  return { name: KUBELET_UNIT, files: [unit, dropIn] };
}
