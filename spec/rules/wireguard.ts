import { finding, type Rule } from "./rule";

const PATH = ["network", "wireguard"];

/** WireGuard has Calico to set it up, and its kernel module. */
export const wireguard: Rule = {
  name: "wireguard",
  check: ({ network, host }) => {
    if (!network.wireguard) return [];
    if (network.plugin !== "calico") {
      return [
        finding("error", PATH, {
          what: `true with network.plugin ${network.plugin}`,
          why: "Calico sets up the tunnels: traffic between nodes would stay readable although the spec promises otherwise.",
          instead: "network.plugin: calico, or wireguard: false",
        }),
      ];
    }
    if (host.kernelModules.includes("wireguard")) return [];
    return [
      finding("error", ["host", "kernelModules"], {
        what: "without wireguard; expected it, since network.wireguard is true",
        why: "A list that is written replaces the derived one; without the module Calico falls back to readable traffic.",
        instead: "wireguard added to the list, or no list, which derives it",
      }),
    ];
  },
};
