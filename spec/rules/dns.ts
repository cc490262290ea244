import { clusterDnsAddress } from "../cluster-dns-address";
import { contains, parseAddress, parseNetwork } from "../networks";
import { finding, type Rule } from "./rule";

const PATH = ["dns", "nodeLocalAddress"];
const LINK_LOCAL = parseNetwork("169.254.0.0/16");

/** The node-local cache listens on an address of its own that means the same on every node. */
export const dns: Rule = {
  name: "dns",
  check: ({ dns: { nodeLocalCache, nodeLocalAddress }, kubernetes, kubeProxy, nodes }) => {
    if (!nodeLocalCache) return [];
    const instead = "169.254.20.10, upstream's";
    const clusterDns = clusterDnsAddress(kubernetes.serviceNetwork);
    if (nodeLocalAddress === clusterDns) {
      if (kubeProxy.mode !== "ipvs") return [];
      return [
        finding("error", PATH, {
          what: `${nodeLocalAddress}, the cluster DNS address, with kubeProxy.mode ipvs`,
          why: "In ipvs mode that address is on kube-ipvs0 already: the cache cannot bind it, and every lookup on the node fails.",
          instead,
        }),
      ];
    }
    const owner = nodes.find(
      ({ privateAddress, address }) => privateAddress === nodeLocalAddress || address === nodeLocalAddress,
    );
    if (owner !== undefined) {
      return [
        finding("error", PATH, {
          what: `${nodeLocalAddress}, the address of ${owner.name}`,
          why: "Every node takes this address for itself: none would reach that node any more.",
          instead,
        }),
      ];
    }
    if (contains(LINK_LOCAL, parseAddress(nodeLocalAddress))) return [];
    return [
      finding("warning", PATH, {
        what: `${nodeLocalAddress}; expected a link-local address, in 169.254.0.0/16`,
        why: "Any other address may exist somewhere, and nodes would no longer reach it.",
        instead,
      }),
    ];
  },
};
