import { contains, parseAddress, parseNetwork, type Network } from "../networks";
import type { NodeSpec } from "../schema/cluster";
import { listed } from "./parts/listed";
import { byPlace } from "./parts/node-field";
import { finding, type Rule } from "./rule";

/** Every private address lies in the underlay and in the network node addresses are picked from. */
export const privateAddressInUnderlay: Rule = {
  name: "private-address-in-underlay",
  check: ({ nodes, network }, context) => {
    const wanted = [
      { name: "network.underlay.network", text: network.underlay.network },
      { name: "network.nodeAddressNetwork", text: network.nodeAddressNetwork },
    ];
    // Where the second is derived from the first, one finding is enough.
    const different = wanted.filter(({ text }, index) => index === 0 || text !== wanted[0]?.text);
    return different.flatMap(({ name, text }) => {
      const parsed = parseNetwork(text);
      const outside = nodes.filter((node) => !isHostIn(parsed, node));
      return byPlace(context, outside, "privateAddress").map(({ path, nodes: here }) =>
        finding("error", path, {
          what: `${listed(here.map((node) => `${node.privateAddress} of ${node.name}`))} is not a host address in ${name} ${text}`,
          why: "kubelet and Calico pick the node's address from that network: they would find none, or the wrong one.",
          instead: `an address in ${text}, or a ${name} that holds all private addresses`,
        }),
      );
    });
  },
};

/** In the network, and neither its network address nor its broadcast address (which /31 and /32 do not have). */
function isHostIn(network: Network, { privateAddress }: NodeSpec): boolean {
  const address = parseAddress(privateAddress);
  const isEnd = address.value === network.first || address.value === network.last;
  return contains(network, address) && !(isEnd && network.prefixLength < 31);
}
