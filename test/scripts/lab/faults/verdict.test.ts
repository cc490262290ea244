import { summarise } from "../../../../scripts/lab/faults/frame";
import { verdict } from "../../../../scripts/lab/faults/verdict";
import { arpFrame, ipv4Frame, ipv6Frame } from "./frames";

const OWN = "10.20.0.21";
const LINK_LOCAL = "fe80000000000000505400fffe000001";

describe("what is read of a frame", () => {
  it("is the packet's own length, not the padding Ethernet adds", () => {
    expect(summarise(ipv4Frame(OWN, 28))).toEqual({ ipBytes: 28, source: OWN });
  });

  it("is the sender of ARP and the source of IPv6", () => {
    expect(summarise(arpFrame(OWN)).source).toBe(OWN);
    expect(summarise(ipv6Frame(LINK_LOCAL, 16))).toEqual({
      ipBytes: 56,
      source: "fe80:0000:0000:0000:5054:00ff:fe00:0001",
    });
  });

  it("is nothing for frames that are cut off or of another kind", () => {
    const nothing = { ipBytes: undefined, source: undefined };
    expect(summarise(Buffer.alloc(4))).toEqual(nothing);
    expect(summarise(ipv4Frame(OWN, 28).subarray(0, 20))).toEqual(nothing);
    expect(summarise(Buffer.alloc(60))).toEqual(nothing);
  });
});

describe("what becomes of a frame", () => {
  it("passes at once where nothing is wrong", () => {
    expect(verdict({}, OWN, "outgoing", ipv4Frame("10.244.0.5", 1500), 0)).toBe(0);
  });

  it("drops what another address sends, and only on the way out", () => {
    const faults = { dropPodRange: true };
    expect(verdict(faults, OWN, "outgoing", ipv4Frame("10.244.0.5", 84), 0)).toBe("drop");
    expect(verdict(faults, OWN, "outgoing", arpFrame("10.20.0.99"), 0)).toBe("drop");
    expect(verdict(faults, OWN, "outgoing", ipv6Frame("fd".padEnd(32, "0"), 8), 0)).toBe("drop");
    expect(verdict(faults, OWN, "outgoing", ipv4Frame(OWN, 84), 0)).toBe(0);
    expect(verdict(faults, OWN, "outgoing", arpFrame(OWN), 0)).toBe(0);
    expect(verdict(faults, OWN, "outgoing", ipv6Frame(LINK_LOCAL, 8), 0)).toBe(0);
    expect(verdict(faults, OWN, "incoming", ipv4Frame("10.244.0.5", 84), 0)).toBe(0);
  });

  it("drops packets above the limit in both directions, and not those on it", () => {
    for (const direction of ["outgoing", "incoming"] as const) {
      expect(verdict({ mtuBytes: 1400 }, OWN, direction, ipv4Frame(OWN, 1401), 0)).toBe("drop");
      expect(verdict({ mtuBytes: 1400 }, OWN, direction, ipv4Frame(OWN, 1400), 0)).toBe(0);
    }
  });

  it("loses the share it is told to lose", () => {
    const frame = ipv4Frame(OWN, 84);
    expect(verdict({ lossPercent: 25 }, OWN, "incoming", frame, 0.249)).toBe("drop");
    expect(verdict({ lossPercent: 25 }, OWN, "incoming", frame, 0.25)).toBe(0);
    expect(verdict({ lossPercent: 100 }, OWN, "incoming", frame, 0.999999)).toBe("drop");
    expect(verdict({ lossPercent: 0 }, OWN, "incoming", frame, 0)).toBe(0);
  });

  it("delays what leaves, once per round trip", () => {
    const frame = ipv4Frame(OWN, 84);
    expect(verdict({ latencyMilliseconds: 80 }, OWN, "outgoing", frame, 0)).toBe(80);
    expect(verdict({ latencyMilliseconds: 80 }, OWN, "incoming", frame, 0)).toBe(0);
  });
});
