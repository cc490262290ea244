import { IPVS_REMOVAL } from "../facts/kubernetes-releases";
import { isAtLeast, minorOf } from "../minor-version";
import { finding, type Finding, type Rule } from "./rule";

const MODE = ["kubeProxy", "mode"];
const GATE = ["kubeProxy", "featureGates", "KubeProxyIPVS"];

/** ipvs mode is on a fixed removal path (KEP-5495): warned about, then behind a gate, then gone. */
export const ipvsRemoval: Rule = {
  name: "ipvs-removal",
  check: ({ kubeProxy, kubernetes }) => {
    const minor = minorOf(kubernetes.version);
    const gate = kubeProxy.featureGates.KubeProxyIPVS;
    const from = (since: string) => isAtLeast(minor, since);
    if (gate !== undefined && !from(IPVS_REMOVAL.gated)) return [unknownGate(minor)];
    if (kubeProxy.mode !== "ipvs" || !from(IPVS_REMOVAL.deprecated)) return [];
    if (from(IPVS_REMOVAL.removed)) return [removed(minor)];
    if (gate === false) return [closedGate(minor)];
    if (from(IPVS_REMOVAL.offByDefault) && gate !== true) return [offByDefault(minor)];
    return [deprecated(minor)];
  },
};

const SUCCESSOR =
  "mode: nftables (with network.calico.dataplane: Nftables if it is written; kernel 5.13 or newer)";

function deprecated(minor: string): Finding {
  return finding("warning", MODE, {
    what: `ipvs is deprecated in Kubernetes ${minor}`,
    why: `Upstream switches it off by default in ${IPVS_REMOVAL.offByDefault} and removes it in ${IPVS_REMOVAL.removed} (KEP-5495): it works today, and the change to nftables has a date.`,
    instead: `${SUCCESSOR} when you are ready; nothing has to change today`,
  });
}

function offByDefault(minor: string): Finding {
  return finding("error", MODE, {
    what: `ipvs without the feature gate KubeProxyIPVS in Kubernetes ${minor}`,
    why: `The gate is off by default from ${IPVS_REMOVAL.offByDefault} (KEP-5495): kube-proxy exits, and no Service works.`,
    instead: `${SUCCESSOR}; or, until ${IPVS_REMOVAL.removed}, featureGates: { KubeProxyIPVS: true }`,
  });
}

function removed(minor: string): Finding {
  return finding("error", MODE, {
    what: `ipvs in Kubernetes ${minor}; expected nftables or iptables`,
    why: `Upstream removed ipvs in ${IPVS_REMOVAL.removed} (KEP-5495): kube-proxy exits, and no Service works.`,
    instead: SUCCESSOR,
  });
}

function closedGate(minor: string): Finding {
  return finding("error", GATE, {
    what: `mode is ipvs and KubeProxyIPVS is false in Kubernetes ${minor}`,
    why: "With the gate closed kube-proxy exits, and no Service works.",
    instead: `KubeProxyIPVS: true, or ${SUCCESSOR}`,
  });
}

function unknownGate(minor: string): Finding {
  return finding("error", GATE, {
    what: `KubeProxyIPVS in Kubernetes ${minor}; the gate exists from ${IPVS_REMOVAL.gated}`,
    why: "kube-proxy exits at a feature gate it does not know.",
    instead: "nothing: remove KubeProxyIPVS",
  });
}
