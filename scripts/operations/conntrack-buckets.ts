import { command, type Command } from "../command";
import type { Files } from "../facts/files";
import { sh } from "../shell";
import { fileContent } from "./file-content";

/** Options of kernel modules, read by modprobe at every boot. */
export const MODULE_OPTIONS_FILE = "/etc/modprobe.d/kubefjord.conf";

/**
 * Buckets of the connection tracking table: a quarter of its entries, so that chains stay four long. The module's
 * option holds from the next boot, the parameter now (the kernel rounds it up to whole pages of buckets).
 */
export function conntrackBuckets(
  { conntrackMax }: { readonly conntrackMax: number | undefined },
  { conntrackHash, files }: { readonly conntrackHash: number | undefined; readonly files: Files },
): Command[] {
  if (conntrackMax === undefined) return [];
  const wanted = Math.ceil(conntrackMax / 4);
  const content = `# Written by kubefjord: a quarter of nf_conntrack_max keeps chains short.\noptions nf_conntrack hashsize=${wanted}\n`;
  const enough = conntrackHash !== undefined && conntrackHash >= wanted;
  return [
    ...fileContent(
      { path: MODULE_OPTIONS_FILE, content, why: "buckets of the conntrack table at every boot" },
      files,
    ),
    ...(enough
      ? []
      : [
          command(
            `set conntrack's buckets to ${wanted}: a quarter of the table keeps chains short`,
            sh`printf '%s\\n' ${wanted} > /sys/module/nf_conntrack/parameters/hashsize`,
          ),
        ]),
  ];
}
