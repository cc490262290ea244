import { contains, isIpAddress, parseAddress, parseNetwork } from "../networks";
import { listed } from "./parts/listed";
import { finding, type Rule } from "./rule";

const PATH = ["kubeProxy", "nodePortAddresses"];

/** NodePorts answer somewhere, and not everywhere by accident. */
export const nodePortAddresses: Rule = {
  name: "node-port-addresses",
  check: ({ kubeProxy, nodes }) => {
    const networks = kubeProxy.nodePortAddresses.filter((text) => text !== "primary");
    if (kubeProxy.nodePortAddresses.length === 0) {
      return [
        finding("warning", PATH, {
          what: 'an empty list; expected ["primary"] or networks',
          why: "NodePorts would answer on every address, public ones included, and kube-proxy logs an error about it.",
          instead: 'nodePortAddresses: ["primary"]',
        }),
      ];
    }
    const parsed = networks.map(parseNetwork);
    if (parsed.length === 0) return [];
    const without = nodes.filter((node) => {
      const own = [node.privateAddress, node.address ?? ""].filter(isIpAddress).map(parseAddress);
      return !own.some((address) => parsed.some((network) => contains(network, address)));
    });
    if (without.length === 0) return [];
    return [
      finding("warning", PATH, {
        what: `no declared address of ${listed(without.map(({ name }) => name))} lies in ${listed(networks)}`,
        why: "NodePorts answer on these nodes only if they have another address there.",
        instead: '["primary"], or the network of the private addresses',
      }),
    ];
  },
};
