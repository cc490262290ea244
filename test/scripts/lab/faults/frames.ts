const HEADER = "52540000000252540000000100";

function bytes(address: string): Buffer {
  return Buffer.from(address.split(".").map(Number));
}

/** An Ethernet frame with an IPv4 packet of so many bytes, padded to the least Ethernet allows. */
export function ipv4Frame(source: string, packetBytes: number): Buffer {
  const packet = Buffer.alloc(Math.max(packetBytes, 46));
  packet.writeUInt8(0x45, 0);
  packet.writeUInt16BE(packetBytes, 2);
  bytes(source).copy(packet, 12);
  return Buffer.concat([Buffer.from(`${HEADER.slice(0, 24)}0800`, "hex"), packet]);
}

/** An ARP request from this address. */
export function arpFrame(sender: string): Buffer {
  const packet = Buffer.alloc(46);
  bytes(sender).copy(packet, 14);
  return Buffer.concat([Buffer.from(`${HEADER.slice(0, 24)}0806`, "hex"), packet]);
}

/** An IPv6 packet from this address (32 hex digits) with so many bytes after its header. */
export function ipv6Frame(sourceHex: string, payloadBytes: number): Buffer {
  const packet = Buffer.alloc(40 + payloadBytes);
  packet.writeUInt16BE(payloadBytes, 4);
  Buffer.from(sourceHex, "hex").copy(packet, 8);
  return Buffer.concat([Buffer.from(`${HEADER.slice(0, 24)}86dd`, "hex"), packet]);
}
