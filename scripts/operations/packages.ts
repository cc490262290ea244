import { command, type Command } from "../command";
import type { Packages } from "../facts/packages";
import { sh, type ShellText } from "../shell";
import { runAgain } from "./run-again";

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

/** How long somebody else's apt or dpkg is waited for, in seconds: the first upgrades of a new machine take minutes. */
const PATIENCE = 600;

/**
 * Installs what is missing. A machine that is still being set up by cloud-init, or by unattended upgrades, is waited
 * for: ten minutes for each lock.
 */
export function packages(
  { packages: wanted }: { readonly packages: readonly string[] },
  { packages: installed, cloudInit }: { readonly packages: Packages; readonly cloudInit: boolean },
): Command[] {
  const missing = wanted.filter((name) => !installed.has(name));
  if (missing.length === 0) return [];
  return [
    ...(cloudInit
      ? [
          command(
            "wait until cloud-init has set the machine up",
            // One that has failed has ended too: what it left undone is the owner's to see.
            sh`cloud-init status --wait > /dev/null || true`,
          ),
        ]
      : []),
    command("read the distribution's list of packages", aptGet(["update"])),
    command(
      `install ${missing.join(", ")}`,
      aptGet(["-y", "--no-install-recommends", "install", ...missing]),
    ),
  ];
}

/**
 * Text that runs apt-get and waits for who else does. apt has patience for dpkg's locks alone; at those of its lists and
 * archives it gives up at once (apt-pkg/acquire.cc), so that is tried again.
 *
 * What an interrupted dpkg left is completed first: after a power cut apt-get refuses everything until somebody does
 * (apt-pkg/deb/debsystem.cc, CheckUpdates). Another dpkg at work has notes there too.
 */
function aptGet(words: readonly string[]): ShellText {
  return sh`export DEBIAN_FRONTEND=noninteractive
patience=${PATIENCE}
end=$(($(date +%s) + patience))
[ -z "$(ls -A /var/lib/dpkg/updates)" ] || (
${patiently(sh`dpkg --force-confdef --force-confold --configure -a || exit 1`, sh`*"locked by another process"*`)}
) || exit
set -- apt-get -o DPkg::Lock::Timeout="$patience" -q ${words}
${patiently(sh`"$@" || exit 1`, sh`*"Could not get lock"*`)}`;
}

function patiently(program: ShellText, passing: ShellText): ShellText {
  return runAgain({ program, passing, patience: sh`[ "$(date +%s)" -lt "$end" ]`, pause: 3 });
}
