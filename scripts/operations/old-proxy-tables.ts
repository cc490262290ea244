import { command, type Command } from "../command";
import { joinShell, sh, type ShellText } from "../shell";

type Mode = "ipvs" | "iptables" | "nftables";

/** Chains of one mode that no other has, as basic regular expressions by table (pkg/proxy/MODE/proxier.go of 1.36). */
type Chains = Readonly<Partial<Record<"nat" | "filter" | "mangle", string>>>;

const IPTABLES: Chains = {
  nat: "KUBE-\\(SVC\\|SVL\\|SEP\\|EXT\\)-[A-Z0-9]*\\|KUBE-NODEPORTS",
  // What is left here refuses Services that had no endpoints when the mode was left.
  filter: "KUBE-FW-[A-Z0-9]*\\|KUBE-SERVICES\\|KUBE-EXTERNAL-SERVICES\\|KUBE-NODEPORTS",
};

const IPVS: Chains = {
  nat: "KUBE-NODE-PORT\\|KUBE-LOAD-BALANCER",
  filter: "KUBE-NODE-PORT\\|KUBE-IPVS-FILTER\\|KUBE-IPVS-OUT-FILTER\\|KUBE-SOURCE-RANGES-FIREWALL",
};

const NO_VIRTUAL_SERVERS = sh`ip link del kube-ipvs0 2> /dev/null || true
[ ! -e /proc/net/ip_vs ] || ipvsadm --clear`;

const NO_SETS = sh`for set in $(ipset list -name | grep '^KUBE-'); do ipset destroy "$set" 2> /dev/null || true; done`;

/**
 * Takes away what kube-proxy of another mode left in the kernel: it cleans up after itself only towards and from
 * nftables (platformCleanup in cmd/kube-proxy). Calico takes kube-ipvs0 for a sign of ipvs mode.
 */
export function oldProxyTables(mode: Mode): Command[] {
  if (mode === "ipvs")
    return [command("take away the Service chains of iptables mode", withoutChains(IPTABLES))];
  return [
    command(
      "take away virtual servers, chains and sets of ipvs mode",
      sh`${NO_VIRTUAL_SERVERS}
${withoutChains(IPVS)}
${NO_SETS}`,
    ),
  ];
}

/** Every chain of kube-proxy's and kubelet's, in whatever mode. */
const ANY = "KUBE-[A-Z0-9-]*";
const ALL: Chains = { nat: ANY, filter: ANY, mangle: ANY };

/** Takes away the tables of every mode, where kube-proxy runs no more. A boot takes away what stays. */
export function noProxyTables(): Command {
  return command(
    "take away kube-proxy's virtual servers, chains and sets",
    sh`{ ${NO_VIRTUAL_SERVERS}; } || true
nft delete table ip kube-proxy 2> /dev/null || true
nft delete table ip6 kube-proxy 2> /dev/null || true
if command -v iptables-save > /dev/null; then {
${withoutChains(ALL)}
} || echo "some of its chains stay until the next boot" >&2; fi
if command -v ipset > /dev/null; then ${NO_SETS}; fi`,
  );
}

/** Text that removes chains with every jump to them, each table in one transaction; where there are none, nothing. */
function withoutChains(tables: Chains): ShellText {
  const each = Object.entries(tables).map(([table, chains]) => sh`  patiently "$family" ${table} ${chains}`);
  return sh`clean() {
  rules=$("$1-save" -t "$2")
  chains=$(printf '%s\\n' "$rules" | sed -n "s/^:\\($3\\) .*/\\1/p")
  [ -n "$chains" ] || return 0
  {
    echo "*$2"
    for chain in $chains; do echo ":$chain - [0:0]"; done
    printf '%s\\n' "$rules" | sed -n "/^-A \\($3\\) /d; s/^-A \\(.* -j \\($3\\)\\)$/-D \\1/p"
    for chain in $chains; do echo "-X $chain"; done
    echo COMMIT
  } | "$1-restore" -w 30 --noflush
}
# kube-proxy may write between the look and the change: the transaction is refused then, and made again.
patiently() { clean "$@" || { sleep 2; clean "$@"; } || { sleep 10; clean "$@"; }; }
families=iptables
[ ! -e /proc/net/if_inet6 ] || families='iptables ip6tables'
for family in $families; do
${joinShell(each, "\n")}
done`;
}
