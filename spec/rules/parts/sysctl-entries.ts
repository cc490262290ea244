import type { Path } from "../../problem";
import type { ClusterSpec } from "../../schema/cluster";
import { dottedSysctl } from "../../sysctls";

/** One sysctl as the spec sets it. */
export interface SysctlEntry {
  readonly path: Path;
  /** Its words, separated by single spaces. */
  readonly value: string;
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
