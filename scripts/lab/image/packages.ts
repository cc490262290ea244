/**
 * What every machine has: what any Debian VPS can get from its distribution, and nothing that a deploy installs
 * itself (no containerd, no kubelet, no runc). haproxy is there and disabled, as a package of the distribution.
 */
export const PACKAGES: readonly string[] = [
  "systemd-sysv",
  "systemd-timesyncd",
  "udev",
  "dbus",
  "linux-image-cloud-amd64",
  "openssh-server",
  "sudo",
  "ca-certificates",
  "iproute2",
  "iputils-ping",
  "iptables",
  "nftables",
  "ipset",
  "ipvsadm",
  "conntrack",
  "ethtool",
  "socat",
  "kmod",
  "procps",
  "zstd",
  "haproxy",
];

/** Regular jobs that cost an emulated machine seconds and give a lab nothing; haproxy waits for a deploy. */
export const DISABLED_UNITS: readonly string[] = [
  "apt-daily.timer",
  "apt-daily-upgrade.timer",
  "dpkg-db-backup.timer",
  "e2scrub_all.timer",
  "fstrim.timer",
  "getty@tty1.service",
  "haproxy.service",
  "ipvsadm.service",
];

/**
 * What other units would start again, and an emulated machine spends seconds on: waiting for a network whose one
 * address is fixed, measuring the boot into a TPM there is none of, file systems for kernel developers, and host
 * keys of every kind (the lab makes one, of the kind it pins).
 */
export const MASKED_UNITS: readonly string[] = [
  "e2scrub_reap.service",
  "sshd-keygen.service",
  "sys-kernel-debug.mount",
  "sys-kernel-tracing.mount",
  "systemd-network-generator.service",
  "systemd-networkd-persistent-storage.service",
  "systemd-networkd-wait-online.service",
  "systemd-pcrphase.service",
  "systemd-pcrphase-sysinit.service",
  "systemd-pstore.service",
];
