import { command, type Command } from "../command";
import type { Files } from "../facts/files";
import { sh } from "../shell";
import { fileContent } from "./file-content";

/** systemd-tmpfiles writes it into the kernel at every boot (tmpfiles.d(5), type w). */
export const HUGE_PAGES_FILE = "/etc/tmpfiles.d/kubefjord-huge-pages.conf";
export const HUGE_PAGES_SWITCH = "/sys/kernel/mm/transparent_hugepage/enabled";

/** Transparent huge pages, now and at every boot. Reserved pages are a sysctl. A kernel without them needs nothing. */
export function transparentHugePages(
  { transparentHugePages: wanted }: { readonly transparentHugePages: "never" | "madvise" | "always" },
  { hugePages: live, files }: { readonly hugePages: string | undefined; readonly files: Files },
): Command[] {
  if (live === undefined) return [];
  const content = `# Written by kubefjord: compaction stalls show up as latency.\nw ${HUGE_PAGES_SWITCH} - - - - ${wanted}\n`;
  return [
    ...fileContent({ path: HUGE_PAGES_FILE, content, why: "transparent huge pages at every boot" }, files),
    ...(live === wanted
      ? []
      : [
          command(
            `set transparent huge pages to ${wanted}, was ${live}: compaction stalls show up as latency`,
            sh`printf '%s\\n' ${wanted} > ${HUGE_PAGES_SWITCH}`,
          ),
        ]),
  ];
}
