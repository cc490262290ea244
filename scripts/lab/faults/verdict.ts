import type { NetworkFaults } from "./fault";
import { summarise } from "./frame";

/** Which way a frame goes, seen from the machine. */
export type Direction = "outgoing" | "incoming";

/** Link-local addresses belong to the NIC itself: fe80::/10 (RFC 4291), and :: while it looks for doubles. */
function isLinkLocal(source: string): boolean {
  return /^fe[89ab]/.test(source) || source === "0000:0000:0000:0000:0000:0000:0000:0000";
}

/**
 * What becomes of a frame: dropped, or passed on after so many milliseconds.
 *
 * @param faults what is on
 * @param own the machine's own private address, without prefix length
 * @param frame one whole Ethernet frame
 * @param chance a number from 0 to below 1, for loss
 */
export function verdict(
  faults: NetworkFaults,
  own: string,
  direction: Direction,
  frame: Buffer,
  chance: number,
): "drop" | number {
  if (chance * 100 < (faults.lossPercent ?? 0)) return "drop";
  const { ipBytes, source } = summarise(frame);
  if (faults.mtuBytes !== undefined && (ipBytes ?? 0) > faults.mtuBytes) return "drop";
  if (direction === "incoming") return 0;
  const isForeign = source !== undefined && source !== own && !isLinkLocal(source);
  if (faults.dropPodRange === true && isForeign) return "drop";
  return faults.latencyMilliseconds ?? 0;
}
