import { command, type Command } from "../command";
import { sh } from "../shell";
import { kubeadmReset } from "./kubeadm-runs";
import { LOCAL_PROXY_PATHS, LOCAL_PROXY_UNIT } from "./local-proxy";
import { noProxyTables } from "./old-proxy-tables";
import { STATIC_ROUTES_PATHS, STATIC_ROUTES_UNIT } from "./static-routes";

/**
 * A machine that was a node and is none any more: no pods, no identity, no routes, no tables. Programs, sysctls and
 * images stay: they make no node of it, and it may come back.
 */
export function leaveMachine(why: string): Command[] {
  return [
    kubeadmReset(why, "delete"),
    noProxyTables(),
    command(
      "take away the node's network: routes, plugin settings",
      sh`systemctl -q disable --now ${STATIC_ROUTES_UNIT} 2> /dev/null || true
systemctl -q disable --now ${LOCAL_PROXY_UNIT} 2> /dev/null || true
rm -f ${[...Object.values(STATIC_ROUTES_PATHS), ...Object.values(LOCAL_PROXY_PATHS)]}
ip -4 route flush proto 120
nft delete table ip kubefjord_pods 2> /dev/null || true
rm -rf /run/cni/kubefjord /etc/kubernetes/kubefjord
systemctl daemon-reload`,
    ),
  ];
}
