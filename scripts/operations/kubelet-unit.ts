import { command, type Command } from "../command";
import type { Files } from "../facts/files";
import type { Units } from "../facts/units";
import { sh } from "../shell";
import { render } from "../template";
import { fileContent } from "./file-content";

export const KUBELET_UNIT = "kubelet.service";
const UNIT = `/etc/systemd/system/${KUBELET_UNIT}`;
const DROP_IN = `/etc/systemd/system/${KUBELET_UNIT}.d/10-kubeadm.conf`;
export const KUBELET_FILES = [UNIT, DROP_IN];

/** kubelet's unit, enabled. It waits for kubeadm, which writes its configuration and starts it. */
export function kubeletUnit(
  _desired: unknown,
  { files, units }: { readonly files: Files; readonly units: Units },
): Command[] {
  const written = [
    ...fileContent({ path: UNIT, content: render("kubelet.service"), why: "kubelet as a service" }, files),
    ...fileContent(
      { path: DROP_IN, content: render("kubelet-kubeadm.conf"), why: "what kubeadm hands to kubelet" },
      files,
    ),
  ];
  const state = units.get(KUBELET_UNIT);
  const reload = written.length > 0 || state?.needsReload === true;
  return [
    ...written,
    ...(reload ? [command("make systemd read kubelet's unit", sh`systemctl daemon-reload`)] : []),
    ...(state?.file === "enabled"
      ? []
      : [command("start kubelet at every boot", sh`systemctl enable ${KUBELET_UNIT}`)]),
    // A running kubelet takes another unit at its next start, which the phases that know about draining decide.
  ];
}
