import type { Argument } from "../kubeadm";

/** The one line kubeadm writes into kubeadm-flags.env. */
const LINE = /^KUBELET_KUBEADM_ARGS="(.*)"$/m;

/**
 * kubeadm-flags.env with our arguments in it, or undefined where it has them already. Arguments of others stay.
 *
 * @param desired kubelet's arguments, as kubeadm's documents have them
 * @param text the file as it lies on the node
 */
export function changedFlags(desired: readonly Argument[], text: string): string | undefined {
  const now = (LINE.exec(text)?.[1] ?? "").split(" ").filter((word) => word !== "");
  const wanted = desired.map(({ name, value }) => `--${name}=${value}`);
  if (wanted.every((argument) => now.includes(argument))) return undefined;
  const kept = now.filter((argument) => !desired.some(({ name }) => argument.startsWith(`--${name}=`)));
  const line = `KUBELET_KUBEADM_ARGS="${[...kept, ...wanted].join(" ")}"`;
  return LINE.test(text) ? text.replace(LINE, () => line) : `${text}${line}\n`;
}
