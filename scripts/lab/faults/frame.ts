/** What a provider's filter looks at in one Ethernet frame. */
export interface FrameSummary {
  /** Bytes of the IP packet inside, or undefined when there is none. */
  readonly ipBytes: number | undefined;
  /** Address the frame claims to come from: IPv4 source, ARP sender or IPv6 source in full; undefined for others. */
  readonly source: string | undefined;
}

const ETHERNET_HEADER = 14;
const TYPE = { ipv4: 0x0800, arp: 0x0806, ipv6: 0x86dd };

function ipv4(frame: Buffer, at: number): string {
  return [...frame.subarray(at, at + 4)].join(".");
}

function ipv6(frame: Buffer, at: number): string {
  return (
    frame
      .subarray(at, at + 16)
      .toString("hex")
      .match(/.{4}/g) ?? []
  ).join(":");
}

/** Reads an untagged Ethernet II frame; a short or foreign one has neither source nor packet. */
export function summarise(frame: Buffer): FrameSummary {
  const none = { ipBytes: undefined, source: undefined };
  if (frame.length < ETHERNET_HEADER) return none;
  const type = frame.readUInt16BE(12);
  // An Ethernet frame is padded to 60 bytes: the packet's own length counts (RFC 791, RFC 8200).
  if (type === TYPE.ipv4 && frame.length >= ETHERNET_HEADER + 20) {
    return { ipBytes: frame.readUInt16BE(ETHERNET_HEADER + 2), source: ipv4(frame, ETHERNET_HEADER + 12) };
  }
  if (type === TYPE.arp && frame.length >= ETHERNET_HEADER + 28) {
    return { ipBytes: undefined, source: ipv4(frame, ETHERNET_HEADER + 14) };
  }
  if (type === TYPE.ipv6 && frame.length >= ETHERNET_HEADER + 40) {
    return {
      ipBytes: 40 + frame.readUInt16BE(ETHERNET_HEADER + 4),
      source: ipv6(frame, ETHERNET_HEADER + 8),
    };
  }
  return none;
}
