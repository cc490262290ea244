import { finding, type Rule } from "./rule";

/** kube-proxy's nftables mode and Calico's nftables dataplane come together or not at all. */
export const nftablesPairing: Rule = {
  name: "nftables-pairing",
  check: ({ kubeProxy, network }, context) => {
    if (network.plugin !== "calico") return [];
    const { dataplane } = network.calico;
    const isPaired = (kubeProxy.mode === "nftables") === (dataplane === "Nftables");
    if (isPaired) return [];
    const path = ["network", "calico", "dataplane"];
    const fitting = kubeProxy.mode === "nftables" ? "Nftables" : "Iptables";
    return [
      finding("error", context.isWritten(path) ? path : ["kubeProxy", "mode"], {
        what: `kubeProxy.mode is ${kubeProxy.mode} and network.calico.dataplane is ${dataplane}`,
        why: "Calico's nftables dataplane requires kube-proxy's nftables mode, and the reverse: otherwise the two write rules that do not see each other.",
        instead: `network.calico.dataplane: ${fitting}, or nothing, which follows kubeProxy.mode${dataplane === "Nftables" ? "; or kubeProxy.mode: nftables" : ""}`,
      }),
    ];
  },
};
