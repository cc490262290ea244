import { command, type Command } from "../command";
import { sh } from "../shell";

/**
 * Takes away what kube-proxy of another mode left in the kernel: it cleans up after itself only towards and from
 * nftables (platformCleanup in cmd/kube-proxy). Calico takes kube-ipvs0 for a sign of ipvs mode.
 */
export function oldProxyTables(mode: "ipvs" | "iptables" | "nftables"): Command[] {
  if (mode === "ipvs") {
    return [
      command(
        "take away the Service chains of iptables mode",
        sh`chains=$(iptables-save -t nat | sed -n 's/^:\\(KUBE-\\(SVC\\|SEP\\|EXT\\)-[A-Z0-9]*\\) .*/\\1/p')
[ -n "$chains" ] || exit 0
{
  echo '*nat'
  for chain in $chains; do echo ":$chain - [0:0]"; done
  for chain in $chains; do echo "-X $chain"; done
  echo COMMIT
} | iptables-restore -w 30 --noflush`,
      ),
    ];
  }
  return [
    command(
      "take away the virtual servers of ipvs mode",
      sh`ip link del kube-ipvs0 2> /dev/null || true
[ ! -e /proc/net/ip_vs ] || ipvsadm --clear`,
    ),
  ];
}
