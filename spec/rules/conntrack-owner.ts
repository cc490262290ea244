import { showPath, type Path } from "../problem";
import type { ClusterSpec } from "../schema/cluster";
import { sysctlEntries } from "./parts/sysctl-entries";
import { finding, type Finding, type Rule } from "./rule";

/** Sysctls that kube-proxy writes from a setting of its own. */
const TIMEOUTS = [
  { key: "net.netfilter.nf_conntrack_tcp_timeout_established", setting: "tcpEstablishedTimeout" },
  { key: "net.netfilter.nf_conntrack_tcp_timeout_close_wait", setting: "tcpCloseWaitTimeout" },
] as const;

/** The size of the connection table has exactly one owner, and so has each of its timeouts. */
export const conntrackOwner: Rule = {
  name: "conntrack-owner",
  check: (spec) => [...limit(spec), ...timeouts(spec)],
};

function limit(spec: ClusterSpec): Finding[] {
  const owners = ownersOf(spec);
  const [first, ...others] = owners;
  if (first === undefined) {
    return [
      finding("warning", ["host", "conntrack", "max"], {
        what: "nobody sets the size of the connection table",
        why: "The kernel's own follows the memory and is small on a small VPS; a full table drops packets.",
        instead: "host.conntrack.max: auto",
      }),
    ];
  }
  // The author most likely wrote the others on top of the host's default.
  return others.map((other) =>
    finding("error", other.path, {
      what: `${other.value}, and ${showPath(first.path)} ${first.value} sets the same limit; expected one owner`,
      why: "Both write net.netfilter.nf_conntrack_max; whichever starts last wins, so that a restart changes the limit.",
      instead: other.instead,
    }),
  );
}

interface Owner {
  readonly path: Path;
  readonly value: string;
  /** What to write so that the host alone, or this owner alone, is left. */
  readonly instead: string;
}

function ownersOf(spec: ClusterSpec): Owner[] {
  const { host, kubeProxy } = spec;
  const proxy = (["maxPerCore", "min"] as const).find((key) => kubeProxy.conntrack[key] > 0);
  const sysctls = ["net.netfilter.nf_conntrack_max", "net.nf_conntrack_max"].flatMap((key) =>
    sysctlEntries(spec, key),
  );
  return [
    ...(host.conntrack.max === 0
      ? []
      : [
          {
            path: ["host", "conntrack", "max"],
            value: String(host.conntrack.max),
            instead: "host.conntrack.max: 0",
          },
        ]),
    ...(proxy === undefined
      ? []
      : [
          {
            path: ["kubeProxy", "conntrack", proxy],
            value: String(kubeProxy.conntrack[proxy]),
            instead:
              "maxPerCore: 0 and min: 0 (host.conntrack.max: auto is kube-proxy's own formula); or host.conntrack.max: 0, which leaves the limit to kube-proxy",
          },
        ]),
    ...sysctls.map((entry) => ({
      ...entry,
      instead: `host.conntrack.max: ${entry.value}, and no ${showPath(entry.path)}`,
    })),
  ];
}

function timeouts(spec: ClusterSpec): Finding[] {
  return TIMEOUTS.flatMap(({ key, setting }) =>
    sysctlEntries(spec, key).map(({ path, value }) =>
      finding("error", path, {
        what: `${value}, and kubeProxy.conntrack.${setting} ${spec.kubeProxy.conntrack[setting]} sets the same timeout; expected one owner`,
        why: "kube-proxy writes this sysctl at every start and undoes the host's.",
        instead: `kubeProxy.conntrack.${setting}: ${value}s, and no ${key}`,
      }),
    ),
  );
}
