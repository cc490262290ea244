import { sh } from "../shell";
import type { Fact } from "./fact";

/** Whether the kubelet has a serving certificate that the cluster signed. */
export const servesWithCertificate: Fact<boolean> = {
  text: sh`test -e /var/lib/kubelet/pki/kubelet-server-current.pem`,
  parse: ({ code }) => code === 0,
};
