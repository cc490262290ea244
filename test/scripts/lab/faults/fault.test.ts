import { parseFault, touchesNetwork } from "../../../../scripts/lab/faults/fault";

describe("a fault as it is typed", () => {
  it.each([
    ["latency", "50", { latencyMilliseconds: 50 }],
    ["loss", "2.5", { lossPercent: 2.5 }],
    ["mtu", "1400", { mtuBytes: 1400 }],
    ["clock-skew", "-30", { clockSkewSeconds: -30 }],
    ["drop-pod-range", undefined, { dropPodRange: true }],
  ])("%s %s is remembered", (name, value, faults) => {
    expect(parseFault(name, value)).toEqual({ kind: "remember", faults });
  });

  it.each(["cut-power", "pause", "resume", "clear"])("%s is done at once", (name) => {
    expect(parseFault(name, undefined)).toEqual({ kind: name });
  });

  it.each([
    ["latency", undefined, "found nothing"],
    ["latency", "1.5", "a whole number of milliseconds from 0 to 60000, found 1.5"],
    ["mtu", "67", "from 68 to 65535, found 67"],
    ["loss", "101", "from 0 to 100, found 101"],
    ["loss", "many", "found many"],
    ["loss", "", "found "],
    ["pause", "5", "pause takes no value"],
    ["unplug", undefined, "there is no fault unplug"],
  ])("%s %s is refused, saying what is wrong", (name, value, words) => {
    expect(() => parseFault(name, value)).toThrow(words);
  });

  it("needs the relay only where frames are concerned", () => {
    expect(touchesNetwork({ clockSkewSeconds: 5 })).toBe(false);
    expect(touchesNetwork({ latencyMilliseconds: 0, lossPercent: 0 })).toBe(false);
    expect(touchesNetwork({ dropPodRange: true })).toBe(true);
  });
});
