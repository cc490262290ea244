import { contains, networkOf, parseAddress, parseNetwork } from "../networks";

/** The /24 that holds all addresses, or, where there is none, the smallest network that does. */
export function enclosingNetwork(addresses: readonly string[]): string {
  const [first = "0.0.0.0", ...rest] = addresses;
  for (let prefixLength = 24; prefixLength > 0; prefixLength -= 1) {
    const network = networkOf(first, prefixLength);
    if (rest.every((address) => contains(parseNetwork(network), parseAddress(address)))) return network;
  }
  return "0.0.0.0/0";
}
