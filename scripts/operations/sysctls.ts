import { sysctlPath } from "../../spec/sysctls";
import { command, type Command } from "../command";
import type { Files } from "../facts/files";
import type { Sysctls as LiveSysctls } from "../facts/sysctls";
import { joinShell, sh } from "../shell";
import { fileContent } from "./file-content";

/** One sysctl as the node has to have it. */
export interface DesiredSysctl {
  readonly key: string;
  readonly value: string | number;
  /** Stands above it in the file. */
  readonly why: string;
}

/** After 99-sysctl.conf, the name under which /etc/sysctl.conf is read: the last one counts (sysctl.d(5)). */
export const SYSCTLS_FILE = "/etc/sysctl.d/99-zz-kubefjord.conf";

/** Sysctls at every boot and now. Only those whose live value differs are set. */
export function sysctls(
  { sysctls: desired }: { readonly sysctls: readonly DesiredSysctl[] },
  { sysctls: live, files }: { readonly sysctls: LiveSysctls; readonly files: Files },
): Command[] {
  const lines = desired.map(({ key, value, why }) => `# ${why}\n${key} = ${value}\n`);
  const content = `# Written by kubefjord: host.sysctls and host.conntrack of the environment.\n${lines.join("")}`;
  const different = desired.filter(({ key, value }) => live.get(key) !== normalised(value));
  return [
    ...fileContent({ path: SYSCTLS_FILE, content, why: "sysctls of every boot" }, files),
    ...different.map(({ key, value, why }) =>
      command(
        `set ${key} to ${normalised(value)}, was ${live.get(key) ?? "not there"}: ${why}`,
        joinShell([sh`printf '%s\\n' ${normalised(value)} >`, sh`${`/proc/sys/${sysctlPath(key)}`}`], " "),
      ),
    ),
  ];
}

/** The kernel prints several numbers with tabs between them; people write spaces. */
export function normalised(value: string | number): string {
  return String(value).trim().split(/\s+/).join(" ");
}
