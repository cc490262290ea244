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
      instead: `host.conntrack.max with the number, and no ${showPath(other.path)}; or host.conntrack.max: 0 to leave it to ${showPath(other.path)}`,
    }),
  );
}

interface Owner {
  readonly path: Path;
  readonly value: string;
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
      : [{ path: ["host", "conntrack", "max"], value: String(host.conntrack.max) }]),
    ...(proxy === undefined
      ? []
      : [{ path: ["kubeProxy", "conntrack", proxy], value: String(kubeProxy.conntrack[proxy]) }]),
    ...sysctls,
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
