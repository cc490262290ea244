import ipaddr from "ipaddr.js";

/** 4 for IPv4, 6 for IPv6. */
export type IpVersion = 4 | 6;

/** An address as a number, so that it can be counted with. */
export interface Address {
  readonly version: IpVersion;
  readonly value: bigint;
}

/** A network as its first and last address, both included. */
export interface Network {
  readonly version: IpVersion;
  readonly first: bigint;
  readonly last: bigint;
  /** Prefix length in bits. */
  readonly prefixLength: number;
}

const BITS = { 4: 32, 6: 128 } as const;

/** Whether a text is an IPv4 (four decimal parts) or IPv6 address, not a host name. */
export function isIpAddress(text: string): boolean {
  return ipaddr.IPv4.isValidFourPartDecimal(text) || ipaddr.IPv6.isValid(text);
}

/** Reads an IPv4 or IPv6 address; throws on anything else (the schema has refused it before). */
export function parseAddress(text: string): Address {
  const parsed = ipaddr.parse(text);
  const bytes = parsed.toByteArray();
  // Four bytes fit into a number, and most addresses are of that kind.
  if (bytes.length === 4)
    return { version: 4, value: BigInt(bytes.reduce((sum, byte) => sum * 256 + byte, 0)) };
  return { version: 6, value: bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n) };
}

/** Writes an address in its shortest form, for example `10.0.0.1` or `fd00::1`. */
export function showAddress({ version, value }: Address): string {
  const bytes = Array.from({ length: BITS[version] / 8 }, (_, index) => {
    return Number((value >> BigInt(BITS[version] - 8 * (index + 1))) & 255n);
  });
  return ipaddr.fromByteArray(bytes).toString();
}

function networkAround({ version, value }: Address, prefixLength: number): Network {
  const hostBits = BigInt(BITS[version] - prefixLength);
  const first = (value >> hostBits) << hostBits;
  return { version, first, last: first + (1n << hostBits) - 1n, prefixLength };
}

/** Reads `10.0.0.0/8` or `fd00::/8`; bits behind the prefix are dropped. Throws on anything else. */
export function parseNetwork(text: string): Network {
  const [address, prefixLength] = ipaddr.parseCIDR(text);
  return networkAround(parseAddress(address.toString()), prefixLength);
}

/** Writes a network in CIDR form. */
export function showNetwork({ version, first, prefixLength }: Network): string {
  return `${showAddress({ version, value: first })}/${prefixLength}`;
}

/** The network of a prefix length (bits) that holds an address: ("10.1.2.3", 24) gives "10.1.2.0/24". */
export function networkOf(address: string, prefixLength: number): string {
  return showNetwork(networkAround(parseAddress(address), prefixLength));
}

/** Whether an address lies in a network; never across IP versions. */
export function contains(network: Network, address: Address): boolean {
  return (
    network.version === address.version && network.first <= address.value && address.value <= network.last
  );
}

/** Whether two networks share an address; never across IP versions. */
export function overlaps(one: Network, other: Network): boolean {
  return one.version === other.version && one.first <= other.last && other.first <= one.last;
}

/** Whether all of a network lies in another; never across IP versions. */
export function isWithin(inner: Network, outer: Network): boolean {
  return inner.version === outer.version && outer.first <= inner.first && inner.last <= outer.last;
}

/** Number of addresses in a network, network and broadcast address included. */
export function addressesIn(network: Network): bigint {
  return network.last - network.first + 1n;
}

/** Number of networks of a prefix length (bits) that a network holds; 0 if it is smaller than one of them. */
export function subnetsIn(network: Network, prefixLength: number): number {
  return prefixLength < network.prefixLength ? 0 : 2 ** (prefixLength - network.prefixLength);
}

/**
 * The address `steps` after another: ("10.0.0.254", 2) gives "10.0.1.0".
 * Throws a RangeError past the end of the address space.
 */
export function addressAfter(address: string, steps: number): string {
  const { version, value } = parseAddress(address);
  const next = value + BigInt(steps);
  if (next < 0n || next >= 1n << BigInt(BITS[version])) {
    throw new RangeError(`${address} and ${steps} more is past the end of IPv${version}`);
  }
  return showAddress({ version, value: next });
}

/**
 * The nth address of a network, counted from its network address (0): ("10.96.0.0/16", 10) gives "10.96.0.10".
 * Throws a RangeError if the network has no such address.
 */
export function nthAddress(network: string, n: number): string {
  const { version, first, last } = parseNetwork(network);
  const value = first + BigInt(n);
  if (value < first || value > last) throw new RangeError(`${network} has no address number ${n}`);
  return showAddress({ version, value });
}
