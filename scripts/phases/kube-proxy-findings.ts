import type { ClusterSpec } from "../../spec";
import { nthAddress } from "../../spec/networks";
import type { StrictArp } from "../facts/strict-arp";
import type { VirtualServer } from "../facts/ipvs";
import type { Finding } from "../finding";

/** What a kube-proxy says about itself. */
export interface ProxyWord {
  /** undefined where it does not answer. */
  readonly mode: string | undefined;
  /** Whether it has written its rules since it started. */
  readonly synced: boolean;
}

/** What one node shows of kube-proxy's work. */
export interface ProxyEvidence extends ProxyWord {
  readonly virtualServers: readonly VirtualServer[];
  readonly strictArp: StrictArp;
}

/** How a node's live state differs from what the spec promised about kube-proxy. */
export function kubeProxyFindings(spec: ClusterSpec, node: string, evidence: ProxyEvidence): Finding[] {
  const { mode } = spec.kubeProxy;
  const wrongMode: Finding = {
    severity: "error",
    code: "kube-proxy-mode",
    node,
    expected: `kube-proxy in ${mode} mode`,
    actual: evidence.mode ?? "no answer on 127.0.0.1:10249",
    why: "every Service depends on it",
    fix: "kubectl -n kube-system logs -l k8s-app=kube-proxy --tail=30",
  };
  if (evidence.mode !== mode) return [wrongMode];
  const notSynced: Finding = {
    severity: "error",
    code: "kube-proxy-sync",
    node,
    expected: `kube-proxy to write its rules within ${spec.kubernetes.controlPlaneTimeout} of its start`,
    actual: "none written",
    why: "no Service is reached from this node",
    fix: "kubectl -n kube-system logs -l k8s-app=kube-proxy --tail=30",
  };
  if (!evidence.synced) return [notSynced];
  return mode === "ipvs"
    ? [...tableFindings(spec, node, evidence), ...arpFindings(spec, node, evidence)]
    : [];
}

function tableFindings(spec: ClusterSpec, node: string, { virtualServers }: ProxyEvidence): Finding[] {
  const address = `${nthAddress(spec.kubernetes.serviceNetwork, 1)}:443`;
  const found = virtualServers.find((server) => server.protocol === "TCP" && server.address === address);
  const { scheduler } = spec.kubeProxy;
  if (found?.scheduler === scheduler) return [];
  return [
    {
      severity: "error",
      code: "ipvs-table",
      node,
      expected: `the API's Service ${address} in the IPVS table with scheduler ${scheduler}`,
      actual:
        found === undefined
          ? `not among ${virtualServers.length} virtual servers`
          : `scheduler ${found.scheduler}`,
      why: "a mode that is asked for and not live translates nothing",
      fix: `on ${node}: ipvsadm -Ln; kubectl -n kube-system logs -l k8s-app=kube-proxy --tail=30`,
    },
  ];
}

function arpFindings(spec: ClusterSpec, node: string, { strictArp }: ProxyEvidence): Finding[] {
  if (!spec.kubeProxy.strictARP) return [];
  const { arpIgnore, arpAnnounce } = strictArp;
  if (arpIgnore === 1 && arpAnnounce === 2) return [];
  return [
    {
      severity: "error",
      code: "strict-arp",
      node,
      expected: "net.ipv4.conf.all.arp_ignore = 1 and arp_announce = 2",
      actual: `${arpIgnore ?? "nothing"} and ${arpAnnounce ?? "nothing"}`,
      why: "every node would answer for every Service address on kube-ipvs0",
      fix: "look for another owner of these sysctls: grep -r arp_ /etc/sysctl.d; then run host-baseline again",
    },
  ];
}
