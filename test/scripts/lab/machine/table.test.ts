import { faultWords, machineTable, uptimeWords } from "../../../../scripts/lab/machine/table";

describe("the table of machines", () => {
  it("says how to make machines when there are none", () => {
    expect(machineTable([])).toContain("kubefjord lab up");
  });

  it("writes faults as they are typed", () => {
    expect(faultWords({ latencyMilliseconds: 50, dropPodRange: true, clockSkewSeconds: -3 })).toBe(
      "latency 50, drop-pod-range, clock-skew -3",
    );
    expect(faultWords({})).toBe("");
  });

  it("writes an uptime in the two largest units that say something", () => {
    expect([null, 3, 119, 720, 18_600].map(uptimeWords)).toEqual([
      "-",
      "3 s",
      "119 s",
      "12 min",
      "5 h 10 min",
    ]);
  });
});
