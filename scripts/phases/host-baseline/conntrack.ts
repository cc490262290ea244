import type { DesiredSysctl } from "../../operations/sysctls";
import type { System } from "../../facts/system";
import type { Desired } from "./desired";

export const CONNTRACK_MAX = "net.netfilter.nf_conntrack_max";

/** kube-proxy's own formula and numbers (KubeProxyConfiguration conntrack.maxPerCore and conntrack.min). */
const PER_CORE = 32_768;
const LEAST = 131_072;

/**
 * Entries of the table on this node; undefined leaves it to kube-proxy. An entry takes about 320 bytes, and no more
 * than a sixteenth of the memory goes to the table, even where many cores ask for more.
 */
export function conntrackEntries({ conntrack }: Desired, { cpus, memory }: System): number | undefined {
  if (conntrack !== "auto") return conntrack;
  const affordable = 2 ** Math.floor(Math.log2((memory * 1024) / 16 / 320));
  return Math.min(Math.max(PER_CORE * cpus, LEAST), Math.max(affordable, LEAST));
}

/** The sysctls with the table's size among them: the host owns it, kube-proxy is told to leave it alone. */
export function withConntrack(
  sysctls: readonly DesiredSysctl[],
  entries: number | undefined,
): DesiredSysctl[] {
  if (entries === undefined) return [...sysctls];
  return [
    ...sysctls.filter(({ key }) => key !== CONNTRACK_MAX),
    {
      key: CONNTRACK_MAX,
      value: entries,
      why: "a full table drops packets: max(32768 x cores, 131072), set by nobody else",
    },
  ];
}
