import { Type } from "@sinclair/typebox";
import { derived, group, setting } from "./field";
import { Duration, IpNetwork, oneOf } from "./values";

/** Schedulers of Linux IPVS: each is a kernel module ip_vs_NAME. */
export const IPVS_SCHEDULERS = [
  "rr",
  "wrr",
  "lc",
  "wlc",
  "lblc",
  "lblcr",
  "sh",
  "dh",
  "sed",
  "nq",
  "mh",
] as const;

const Conntrack = group(
  {
    maxPerCore: setting(Type.Integer({ minimum: 0 }), {
      what: "KubeProxyConfiguration conntrack.maxPerCore; 0 leaves nf_conntrack_max to the host.",
      unit: "connections per core",
      default: 0,
      why: "host.conntrack owns the limit; two owners overwrite each other at every restart.",
    }),
    min: setting(Type.Integer({ minimum: 0 }), {
      what: "KubeProxyConfiguration conntrack.min; 0 leaves nf_conntrack_max to the host.",
      unit: "connections",
      default: 0,
      why: "host.conntrack owns the limit; two owners overwrite each other at every restart.",
    }),
    tcpEstablishedTimeout: setting(Duration, {
      what: "How long an idle established connection stays in the table.",
      default: "24h",
      why: "kube-proxy's own; the kernel's five days fill the table with the dead.",
    }),
    tcpCloseWaitTimeout: setting(Duration, {
      what: "How long a half-closed connection stays in the table.",
      default: "1h",
      why: "kube-proxy's own.",
    }),
  },
  { what: "Connection tracking as kube-proxy sets it.", why: "Each sysctl has one owner." },
);

export const KubeProxy = group(
  {
    mode: setting(oneOf("ipvs", "nftables", "iptables"), {
      what: "How Services are translated.",
      default: "ipvs",
      why: "iptables walks rules in order and stalls near 5,000 Services; ipvs looks up a hash. Upstream removes ipvs in 1.43: nftables is the successor.",
    }),
    strictARP: setting(Type.Boolean(), {
      what: "ipvs mode: answer ARP only for addresses of the interface asked.",
      default: true,
      why: "Without it every node answers for every Service address on kube-ipvs0, and layer-2 balancers break.",
    }),
    scheduler: setting(oneOf(...IPVS_SCHEDULERS), {
      what: "ipvs mode: how a backend is chosen.",
      default: "rr",
      why: "Round robin keeps no state and spreads evenly over like pods.",
    }),
    syncPeriod: derived<string>()(Duration, {
      what: "ipvs mode: longest time between full syncs.",
      from: "machines (30s; 5m on emulated lab machines)",
      why: "kube-proxy's own; emulated machines have no time for it.",
    }),
    minSyncPeriod: setting(Duration, {
      what: "ipvs mode: shortest time between syncs.",
      default: "1s",
      why: "kubeadm's own: bursts of endpoint changes are taken together.",
    }),
    tcpTimeout: setting(Duration, {
      what: "ipvs mode: timeout of idle TCP sessions; 0s keeps the kernel's 15 minutes.",
      default: "0s",
      why: "kube-proxy's own.",
    }),
    tcpFinTimeout: setting(Duration, {
      what: "ipvs mode: timeout after FIN; 0s keeps the kernel's 2 minutes.",
      default: "0s",
      why: "kube-proxy's own.",
    }),
    udpTimeout: setting(Duration, {
      what: "ipvs mode: timeout of UDP flows; 0s keeps the kernel's 5 minutes.",
      default: "0s",
      why: "kube-proxy's own.",
    }),
    conntrack: Conntrack,
    nodePortAddresses: setting(
      Type.Union([Type.Tuple([Type.Literal("primary")]), Type.Array(IpNetwork)], {
        "x-expected": '["primary"] or a list of networks',
      }),
      {
        what: 'Addresses on which NodePorts answer: ["primary"], or a list of networks.',
        default: ["primary"],
        why: "kube-proxy's own recommendation; unset means every address, public ones included.",
      },
    ),
    featureGates: setting(
      Type.Record(Type.String({ pattern: "^[A-Z][A-Za-z0-9]+$" }), Type.Boolean(), {
        additionalProperties: false,
        "x-key-expected": "the name of a feature gate such as KubeProxyIPVS",
      }),
      {
        what: "Feature gates of kube-proxy, for example KubeProxyIPVS.",
        default: {},
        why: "Upstream's defaults until a setting needs one.",
      },
    ),
  },
  {
    what: "kube-proxy, which makes Services work on every node.",
    why: "Its mode decides how many Services a cluster carries.",
  },
);
