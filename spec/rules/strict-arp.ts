import { finding, type Rule } from "./rule";

/** Layer-2 announcement beside ipvs needs strictARP; so does MetalLB in any mode of announcement. */
export const strictArp: Rule = {
  name: "strict-arp",
  check: ({ kubeProxy, loadBalancer }) => {
    const { kind, announcement } = loadBalancer;
    const announces = kind === "metallb" || (kind !== "none" && announcement === "layer2");
    if (!announces || kubeProxy.mode !== "ipvs" || kubeProxy.strictARP) return [];
    return [
      finding("error", ["kubeProxy", "strictARP"], {
        what: `false beside loadBalancer.kind ${kind} with announcement ${announcement} in ipvs mode; expected true`,
        why: "Every node has every Service address on kube-ipvs0 and would answer ARP for it: clients reach a random node, and the announcement means nothing.",
        instead: "strictARP: true",
      }),
    ];
  },
};
