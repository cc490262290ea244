import type { ClusterSpec } from "./schema/cluster";

/** One line of a sysctl profile. */
export interface Sysctl {
  readonly key: string;
  readonly value: string | number;
  /** Why the distribution's default is not enough. */
  readonly why: string;
}

const exchanged = (key: string): string =>
  key.replaceAll(/[./]/g, (separator) => (separator === "." ? "/" : "."));

/**
 * sysctl.d(5): the first separator of a key decides; with `/` first, dots belong to names and the reverse.
 * Both spellings become the dotted one.
 */
export function dottedSysctl(key: string): string {
  return /^[^.]*\//.test(key) ? exchanged(key) : key;
}

/** Path below /proc/sys of a key in either spelling. */
export function sysctlPath(key: string): string {
  return exchanged(dottedSysctl(key));
}

/** What kubeadm's preflight and kubelet (with protectKernelDefaults) demand: kubelet's own values. */
const REQUIRED: readonly Sysctl[] = [
  { key: "net.ipv4.ip_forward", value: 1, why: "nodes route pod traffic; kubeadm's preflight demands it" },
  { key: "vm.overcommit_memory", value: 1, why: "kubelet requires it" },
  { key: "vm.panic_on_oom", value: 0, why: "kubelet requires it: the OOM killer picks a pod, not the node" },
  { key: "kernel.panic", value: 10, why: "kubelet requires it: reboot 10 s after a panic" },
  { key: "kernel.panic_on_oops", value: 1, why: "kubelet requires it: a broken kernel must not linger" },
  {
    key: "kernel.keys.root_maxkeys",
    value: 1_000_000,
    why: "kubelet requires it: each container takes a session key",
  },
  {
    key: "kernel.keys.root_maxbytes",
    value: 25_000_000,
    why: "kubelet requires it: 25 bytes for each of those keys",
  },
];

const HIGH_CONCURRENCY: readonly Sysctl[] = [
  {
    key: "net.core.somaxconn",
    value: 65_535,
    why: "accept queue; a server must also ask for it (nginx asks 511 unless told)",
  },
  { key: "net.core.netdev_max_backlog", value: 16_384, why: "bursts that arrive on one queue" },
  { key: "net.ipv4.tcp_max_syn_backlog", value: 65_535, why: "half-open connections while a burst arrives" },
  {
    key: "fs.inotify.max_user_instances",
    value: 8192,
    why: "kubelet and log shippers watch every container",
  },
  {
    key: "fs.inotify.max_user_watches",
    value: 524_288,
    why: "kubelet and log shippers watch every log file",
  },
  { key: "fs.file-max", value: 2_097_152, why: "each proxied request holds two sockets" },
  { key: "vm.max_map_count", value: 262_144, why: "search engines and databases map many files" },
];

/** strictARP: the sysctls kube-proxy sets too, here so that they hold before it starts. */
const STRICT_ARP: readonly Sysctl[] = [
  {
    key: "net.ipv4.conf.all.arp_ignore",
    value: 1,
    why: "strictARP: answer only for addresses of the interface asked",
  },
  { key: "net.ipv4.conf.all.arp_announce", value: 2, why: "strictARP: announce the best local address only" },
];

/** strictARP switched off: the kernel's own values, since nobody else takes the others back before the next boot. */
const LOOSE_ARP: readonly Sysctl[] = STRICT_ARP.map(({ key }) => ({
  key,
  value: 0,
  why: "kubeProxy.strictARP is off: the kernel's own, also where it was on before",
}));

/** Static-routes uses kernel bridges and ptp devices; Calico routes and needs none of these. */
const BRIDGED: readonly Sysctl[] = [
  {
    key: "net.bridge.bridge-nf-call-iptables",
    value: 1,
    why: "bridged pod traffic must meet the Service rules",
  },
  {
    key: "net.bridge.bridge-nf-call-ip6tables",
    value: 1,
    why: "bridged pod traffic must meet the Service rules",
  },
];

type Deciding = Pick<ClusterSpec, "kubeProxy" | "network">;

/** What a cluster cannot do without: kubelet, kube-proxy and the pod network demand these values. */
export function demandedSysctls(spec: Deciding): readonly Sysctl[] {
  return [...REQUIRED, ...asked(spec)];
}

/** The profile's lines for a cluster, in the order they are written to a node. */
export function sysctlProfile(
  spec: Deciding & { readonly host: Pick<ClusterSpec["host"], "profile"> },
): readonly Sysctl[] {
  const { mode, strictARP } = spec.kubeProxy;
  return [
    ...REQUIRED,
    ...(spec.host.profile === "high-concurrency" ? HIGH_CONCURRENCY : []),
    ...asked(spec),
    ...(mode === "ipvs" && !strictARP ? LOOSE_ARP : []),
  ];
}

/** What kube-proxy's mode and the pod network ask for. */
function asked({ kubeProxy, network }: Deciding): Sysctl[] {
  return [
    ...(kubeProxy.mode === "ipvs" && kubeProxy.strictARP ? STRICT_ARP : []),
    ...(network.plugin === "calico" ? [] : BRIDGED),
  ];
}
