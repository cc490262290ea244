import { decide } from "../../../../scripts/lab/machine/decide";
import type { Observed } from "../../../../scripts/lab/machine/observe";
import type { MachineRecord } from "../../../../scripts/lab/machine/record";
import { DEFINITION } from "../definitions";

const record: MachineRecord = {
  cluster: "lab",
  definition: DEFINITION,
  settings: { cluster: "lab", acceleration: "auto", prebaked: false },
  imageKey: "trixie-0",
  acceleration: "tcg",
  sshPort: 2222,
};
const process = { pid: 7, startTicks: 1, bootId: "b" };
const running: Observed = { record, process, hasDisk: true };

describe("what bringing a machine up takes", () => {
  it("keeps one that runs as defined", () => {
    expect(decide({ ...DEFINITION }, running)).toBe("keep");
  });

  it("starts one whose power was cut", () => {
    expect(decide(DEFINITION, { ...running, process: undefined })).toBe("start");
  });

  it("creates one that is not there", () => {
    expect(decide(DEFINITION, { record: undefined, process: undefined, hasDisk: false })).toBe("create");
  });

  it("creates one anew whose creation died before its record was written", () => {
    expect(decide(DEFINITION, { record: undefined, process: undefined, hasDisk: true })).toBe("create");
  });

  it("creates one anew whose disk is gone, whether QEMU still runs or not", () => {
    expect(decide(DEFINITION, { ...running, hasDisk: false, process: undefined })).toBe("create");
    expect(decide({ ...DEFINITION, cpus: 4 }, { ...running, hasDisk: false })).toBe("create");
  });

  it("refuses one that was made from another definition, running or not", () => {
    expect(decide({ ...DEFINITION, memoryMiB: 4096 }, running)).toBe("refuse");
    expect(decide({ ...DEFINITION, cpus: 4 }, { ...running, process: undefined })).toBe("refuse");
  });
});
