import { addressesIn, parseNetwork } from "../networks";
import type { Path } from "../problem";
import { finding, type Finding, type Rule } from "./rule";

/** kubeadm's own limits (MaximumBitsForServiceSubnet, MinimumAddressesInServiceSubnet). */
const MOST_BITS = 20;
const LEAST_ADDRESSES = 16n;

/** kubeadm takes the Service network: not too large, and with room for the cluster DNS address. */
export const serviceNetworkSize: Rule = {
  name: "service-network-size",
  check: ({ kubernetes }) => {
    const { serviceNetwork, dualStack } = kubernetes;
    const second = dualStack.enabled ? dualStack.serviceNetwork : undefined;
    return [
      ...size(["kubernetes", "serviceNetwork"], serviceNetwork),
      ...(second === undefined ? [] : size(["kubernetes", "dualStack", "serviceNetwork"], second)),
    ];
  },
};

function size(path: Path, text: string): Finding[] {
  const network = parseNetwork(text);
  const bits = network.version === 4 ? 32 : 128;
  const largest = bits - MOST_BITS;
  const smallest = bits - 4;
  const addresses = addressesIn(network);
  if (network.prefixLength >= largest && addresses >= LEAST_ADDRESSES) return [];
  return [
    finding("error", path, {
      what: `${text}; expected a prefix from /${largest} to /${smallest}`,
      why:
        addresses < LEAST_ADDRESSES
          ? "kubeadm refuses it: the tenth address is the cluster DNS's, and some must be left for Services."
          : "kubeadm refuses it: the API server keeps a map of every Service address in etcd.",
      instead:
        network.version === 4 ? "10.96.0.0/16, 65,534 Services" : "a /112 of your own, 65,535 Services",
    }),
  ];
}
