import { command, type Command } from "../command";
import type { Packages } from "../facts/packages";
import { sh } from "../shell";

/** Distribution packages a node needs; the same names in Debian 12 and 13 and Ubuntu 22.04 and 24.04. */
export const PACKAGES: readonly string[] = [
  // kubeadm's preflight demands ip, iptables, mount, nsenter and warns about the next four.
  "iproute2",
  "iptables",
  "conntrack",
  "ethtool",
  "socat",
  // kube-proxy's tables, for people and for acceptance; the firewall; modprobe.
  "ipset",
  "ipvsadm",
  "nftables",
  "kmod",
  "procps",
];

/**
 * Installs what is missing. A machine that is still being set up by cloud-init, or by unattended upgrades, is waited
 * for: ten minutes for dpkg's lock.
 */
export function packages(
  { packages: wanted }: { readonly packages: readonly string[] },
  { packages: installed, cloudInit }: { readonly packages: Packages; readonly cloudInit: boolean },
): Command[] {
  const missing = wanted.filter((name) => !installed.has(name));
  if (missing.length === 0) return [];
  const lock = sh`-o DPkg::Lock::Timeout=600`;
  return [
    ...(cloudInit
      ? [
          command(
            "wait until cloud-init has set the machine up",
            sh`cloud-init status --wait > /dev/null || [ $? -eq 2 ]`,
          ),
        ]
      : []),
    command("read the distribution's list of packages", sh`apt-get ${lock} -q update`),
    command(
      `install ${missing.join(", ")}`,
      sh`DEBIAN_FRONTEND=noninteractive apt-get ${lock} -q -y --no-install-recommends install ${missing}`,
    ),
  ];
}
