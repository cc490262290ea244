import { Type } from "@sinclair/typebox";
import { derived, group, optional, setting } from "./field";
import { Duration, Host as HostAddress, IpNetwork, oneOf, Port } from "./values";

const Conntrack = group(
  {
    max: setting(
      Type.Union([Type.Literal("auto"), Type.Integer({ minimum: 0 })], {
        "x-expected": '"auto" or a number of connections',
      }),
      {
        what: 'net.netfilter.nf_conntrack_max: "auto" is max(32768 x cores, 131072) on each node; 0 leaves it to kube-proxy.',
        unit: "connections",
        default: "auto",
        why: "A full table drops packets; kube-proxy's formula, but owned and verified by the host phase.",
      },
    ),
  },
  { what: "Connection tracking table.", why: "One owner: the host." },
);

const HugePages = group(
  {
    transparent: setting(oneOf("never", "madvise", "always"), {
      what: "Transparent huge pages.",
      default: "never",
      why: "Compaction stalls show up as latency in etcd, databases and nginx.",
    }),
    reserved: setting(Type.Integer({ minimum: 0 }), {
      what: "Reserved 2 MiB pages (vm.nr_hugepages).",
      unit: "pages",
      default: 0,
      why: "Memory that only programs asking for it can use.",
    }),
  },
  { what: "Huge pages.", why: "Off unless a workload asks." },
);

const TimeSync = group(
  {
    service: setting(oneOf("systemd-timesyncd", "chrony", "none"), {
      what: "Who keeps the clock; none means something outside the kit does.",
      default: "systemd-timesyncd",
      why: "Part of Debian and Ubuntu; two minutes of skew break kubeadm init.",
    }),
    servers: setting(Type.Array(HostAddress), {
      what: "NTP servers; empty keeps the distribution's.",
      default: [],
      why: "The distribution's pool works.",
    }),
    maxSkew: setting(Duration, {
      what: "Largest difference between a node's clock and the operator's.",
      default: "2s",
      why: "Certificates and leases compare clocks; NTP holds milliseconds.",
    }),
  },
  { what: "Clock.", why: "Required before certificates are made." },
);

const Firewall = group(
  {
    enabled: setting(Type.Boolean(), {
      what: "nftables firewall on every node, by role.",
      default: true,
      why: "A VPS has a public address: kubelet, etcd and NodePorts would answer the world.",
    }),
    adminSources: setting(Type.Array(IpNetwork, { minItems: 1 }), {
      what: "Networks from which ssh and the API are reachable.",
      default: ["0.0.0.0/0", "::/0"],
      why: "Anything narrower would lock out an operator who has not said where they sit; say it.",
    }),
    sshPort: optional(Port, {
      what: "Port on which sshd listens on the machines themselves, which the firewall opens.",
      why: "Behind a port forward ssh.port is the forward's.",
      absent: "each node's ssh.port; 22 in the lab",
    }),
    rollbackAfter: setting(Duration, {
      what: "Time in which a fresh connection must confirm new rules before they roll back.",
      default: "60s",
      why: "A rule that locks the operator out must undo itself.",
    }),
  },
  {
    what: "Firewall.",
    why: "Applied with an automatic roll-back, beside kube-proxy's and Calico's own tables.",
  },
);

export const Host = group(
  {
    profile: setting(oneOf("high-concurrency", "minimum"), {
      what: "Set of sysctls: high-concurrency (tuned for many connections) or minimum (what kubeadm and kubelet require).",
      default: "high-concurrency",
      why: "Distribution defaults assume a desktop; `kubefjord explain` shows each line with its reason.",
    }),
    sysctls: derived<Readonly<Record<string, string | number>>>()(
      Type.Record(
        Type.String({ pattern: "^[a-z][A-Za-z0-9_./-]*$" }),
        Type.Union([Type.Integer(), Type.String()], { "x-expected": "a number or a string" }),
        { additionalProperties: false, "x-key-expected": "a sysctl such as net.core.somaxconn" },
      ),
      {
        what: "Sysctls; what is written here is laid over the profile.",
        from: "host.profile",
        why: "Each line of the profile carries its own reason.",
      },
    ),
    kernelModules: derived<readonly string[]>()(
      Type.Array(Type.String({ pattern: "^[a-z0-9][a-z0-9_-]*$" })),
      {
        what: "Kernel modules loaded now and at every boot; writing it replaces the derived list.",
        from: "kubeProxy.mode, kubeProxy.scheduler and network",
        why: "kube-proxy exits if its modules are missing when it starts.",
      },
    ),
    conntrack: Conntrack,
    hugePages: HugePages,
    timeSync: TimeSync,
    swap: setting(oneOf("off", "keep"), {
      what: "Swap: off for good (fstab, units, zram), or keep as it is.",
      default: "off",
      why: "kubelet refuses to start with swap, and it returns after a reboot unless every source is gone.",
    }),
    firewall: Firewall,
  },
  {
    what: "The operating system below Kubernetes.",
    why: "Steal time, slow disks and defaults ruin everything above them.",
  },
);
