import { contains, parseAddress, parseNetwork } from "../../../spec/networks";
import type { LiveFirewall } from "../../facts/firewall";

/**
 * Whether a node's own live firewall drops what comes from an address: rules that an earlier run wrote know the private
 * network as it was then, and what they swallow says nothing about the network.
 */
export function shutsOut({ live, nodes }: LiveFirewall, address: string): boolean {
  return live !== undefined && !nodes.some((element) => holds(element, address));
}

/** An element of an nft set: a network, a range or one address. */
function holds(element: string, address: string): boolean {
  const asked = parseAddress(address);
  if (element.includes("/")) return contains(parseNetwork(element), asked);
  const [first = "", last = first] = element.split("-");
  return parseAddress(first).value <= asked.value && asked.value <= parseAddress(last).value;
}
