import type { Path } from "../../problem";
import type { ClusterSpec } from "../../schema/cluster";

/** One sysctl as the spec sets it. */
export interface SysctlEntry {
  readonly path: Path;
  /** Its words, separated by single spaces. */
  readonly value: string;
}

/**
 * sysctl.d(5): the first separator of a key decides; with `/` first, dots belong to names and the reverse.
 * Both spellings become the dotted one.
 */
export function dottedSysctl(key: string): string {
  if (!/^[^.]*\//.test(key)) return key;
  return key.replaceAll(/[./]/g, (separator) => (separator === "." ? "/" : "."));
}

/** Every entry of host.sysctls that sets a key, whichever way it is spelled. */
export function sysctlEntries({ host }: ClusterSpec, key: string): SysctlEntry[] {
  return Object.entries(host.sysctls)
    .filter(([written]) => dottedSysctl(written) === key)
    .map(([written, value]) => ({
      path: ["host", "sysctls", written],
      value: String(value).trim().replaceAll(/\s+/g, " "),
    }));
}
