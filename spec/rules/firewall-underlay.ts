import { isWithin, parseNetwork } from "../networks";
import { finding, type Rule } from "./rule";

/** Addresses that are nobody else's on the internet (RFC 1918, RFC 6598, RFC 4193). */
const PRIVATE = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "fc00::/7"].map(
  parseNetwork,
);

/** A provider's block of its own may be as large as this; a larger one holds strangers. */
const LARGEST_PUBLIC = 24;

/** The firewall lets the whole underlay in: it is a network of one's own. */
export const firewallUnderlay: Rule = {
  name: "firewall-underlay",
  check: ({ host, network }) => {
    const text = network.underlay.network;
    const underlay = parseNetwork(text);
    if (!host.firewall.enabled || PRIVATE.some((one) => isWithin(underlay, one))) return [];
    return [
      finding(
        underlay.prefixLength < LARGEST_PUBLIC ? "error" : "warning",
        ["network", "underlay", "network"],
        {
          what: `${text} is public, and the firewall lets all of it in`,
          why: "Whoever else has an address in it reaches kubelet, the API and NodePorts of every node.",
          instead: "private addresses of the provider's private network, or a public block that is all yours",
        },
      ),
    ];
  },
};
