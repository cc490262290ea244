import { contains, networkOf, parseAddress, parseNetwork } from "../networks";

/** The /24 that holds all addresses, or, where there is none, the smallest network that does. */
export function enclosingNetwork(addresses: readonly string[]): string {
  const [first = "0.0.0.0"] = addresses;
  const parsed = addresses.map(parseAddress);
  for (let prefixLength = 24; prefixLength > 0; prefixLength -= 1) {
    const network = networkOf(first, prefixLength);
    const bounds = parseNetwork(network);
    if (parsed.every((address) => contains(bounds, address))) return network;
  }
  return "0.0.0.0/0";
}
