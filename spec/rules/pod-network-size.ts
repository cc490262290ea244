import { parseNetwork, subnetsIn } from "../networks";
import type { ClusterSpec } from "../schema/cluster";
import { finding, type Finding, type Rule } from "./rule";

const NETWORK = ["kubernetes", "podNetwork"];
const PART = ["kubernetes", "podPrefixLength"];

/** kubeadm and kube-controller-manager (PodSubnetNodeMaskMaxDiff): at most 2^16 parts. */
const MOST_PART_BITS = 16;
/** kubeadm's own part for IPv6 (node-cidr-mask-size-ipv6). */
const IPV6_PART = 64;

/** The pod network holds every node's part, and each part the node's pods. */
export const podNetworkSize: Rule = {
  name: "pod-network-size",
  check: (spec) => {
    const { kubernetes, nodes } = spec;
    const { podNetwork, podPrefixLength, dualStack } = kubernetes;
    return [
      ...parts(podNetwork, podPrefixLength, nodes.length, NETWORK),
      ...(dualStack.enabled && dualStack.podNetwork !== undefined
        ? parts(dualStack.podNetwork, IPV6_PART, nodes.length, ["kubernetes", "dualStack", "podNetwork"])
        : []),
      ...(spec.network.plugin === "calico" ? blocks(spec) : []),
      ...(spec.network.plugin === "static-routes" ? podsInPart(spec) : []),
    ];
  },
};

/** kube-controller-manager gives each node one part. */
function parts(text: string, part: number, nodes: number, path: readonly string[]): Finding[] {
  const network = parseNetwork(text);
  const found = subnetsIn(network, part);
  const smallest = part - bitsFor(nodes);
  if (found < nodes || found === 0) {
    return [
      finding("error", path, {
        what: `${text} holds ${found} parts of /${part} for ${nodes} nodes`,
        why: "A node without a part of the pod network gets no pod addresses and never becomes useful.",
        instead: `a network of /${Math.min(smallest, part)} or larger: /${smallest} is the smallest that fits ${nodes} parts of /${part}`,
      }),
    ];
  }
  if (part - network.prefixLength <= MOST_PART_BITS) return [];
  return [
    finding("error", path, {
      what: `${text} holds more than 2^${MOST_PART_BITS} parts of /${part}`,
      why: "kubeadm refuses it: kube-controller-manager keeps one bit for each part.",
      instead: `a network from /${part - MOST_PART_BITS} to /${smallest}`,
    }),
  ];
}

/** Calico gives nodes whole blocks from the pool, and one address of them goes to the node's own tunnel. */
function blocks({ kubernetes, nodes, network }: ClusterSpec): Finding[] {
  const { blockSize } = network.calico;
  const { maxPods } = kubernetes.kubelet;
  const perNode = Math.ceil((maxPods + 1) / 2 ** (32 - blockSize));
  const needed = perNode * nodes.length;
  const found = subnetsIn(parseNetwork(kubernetes.podNetwork), blockSize);
  if (found >= needed) return [];
  const smallest = blockSize - bitsFor(needed);
  return [
    finding("error", NETWORK, {
      what: `${kubernetes.podNetwork} holds ${found} Calico blocks of /${blockSize}; ${nodes.length} nodes of ${maxPods} pods need ${needed}, ${perNode} each`,
      why: "The last nodes would find no free block, and their pods would stay in ContainerCreating.",
      instead: `a network of /${smallest} or larger, the smallest that fits, or a smaller kubernetes.kubelet.maxPods`,
    }),
  ];
}

/** host-local keeps the network, the gateway and the broadcast address of a part for itself. */
function podsInPart({ kubernetes }: ClusterSpec): Finding[] {
  const { podPrefixLength, kubelet } = kubernetes;
  const room = 2 ** (32 - podPrefixLength) - 3;
  if (room >= kubelet.maxPods) return [];
  const largest = 32 - bitsFor(kubelet.maxPods + 3);
  return [
    finding("error", PART, {
      what: `a part of /${podPrefixLength} has ${room} pod addresses; kubernetes.kubelet.maxPods is ${kubelet.maxPods}`,
      why: "Pods beyond them would stay in ContainerCreating although the scheduler sees room.",
      instead: `podPrefixLength: ${largest} or less, or kubernetes.kubelet.maxPods: ${room}`,
    }),
  ];
}

/** Bits that tell `count` things apart. */
function bitsFor(count: number): number {
  return Math.ceil(Math.log2(Math.max(count, 1)));
}
