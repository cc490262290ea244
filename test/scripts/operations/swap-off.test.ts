import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Swap } from "../../../scripts/facts/swap";
import { swapOff } from "../../../scripts/operations/swap-off";
import { whats } from "./shown";

const NONE: Swap = {
  active: [],
  used: 0,
  memoryAvailable: 1_000_000,
  fstab: [],
  units: [],
  services: [],
  zramGenerator: false,
};

test("a machine without swap needs nothing", () => {
  expect(swapOff({ swap: "off" }, { swap: NONE })).toEqual([]);
});

test("every source of swap goes: fstab, generated units, zram, services", () => {
  const swap: Swap = {
    ...NONE,
    active: ["/swap file", "/dev/zram0"],
    fstab: ["UUID=1 none swap sw 0 0"],
    units: ["dev-vdb.swap"],
    services: ["zramswap.service"],
    zramGenerator: true,
  };
  expect(whats(swapOff({ swap: "off" }, { swap }))).toEqual([
    "disable zramswap.service: it makes swap in memory at boot",
    "empty /etc/systemd/zram-generator.conf: it makes swap in memory at boot",
    "comment out in /etc/fstab: UUID=1 none swap sw 0 0",
    "switch swap off on /swap file",
    "switch swap off on /dev/zram0",
    "mask dev-vdb.swap: systemd would switch swap on at boot",
    "make systemd forget the swap units it had made",
  ]);
});

test("a run that died after the fstab was changed still switches swap off", () => {
  expect(whats(swapOff({ swap: "off" }, { swap: { ...NONE, active: ["/dev/vdb"] } }))).toEqual([
    "switch swap off on /dev/vdb",
  ]);
});

test("swap that is to be kept is left alone", () => {
  expect(swapOff({ swap: "keep" }, { swap: { ...NONE, active: ["/dev/vdb"] } })).toEqual([]);
});

describe("a device that swapoff fails on", () => {
  const HEADER = "Filename\t\t\t\tType\t\tSize\t\tUsed\t\tPriority\n";
  const [step] = swapOff({ swap: "off" }, { swap: { ...NONE, active: ["/swap file.1"] } });
  let folder: string;

  /** Runs the step where swapoff fails, with a file of this content in the place of /proc/swaps. */
  function codeWith(swaps: string): number | null {
    const file = join(folder, "swaps");
    writeFileSync(file, `${HEADER}${swaps}`);
    const text = String(step?.text).replaceAll("/proc/swaps", file);
    return spawnSync("sh", ["-euc", `swapoff() { return 255; }\n${text}`]).status;
  }

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "kubefjord-swap-"));
  });

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  test("is off where its service has switched it off before", () => {
    expect(codeWith("")).toBe(0);
    expect(codeWith("/swap\\040fileX1                           file\t\t1\t\t0\t\t-2\n")).toBe(0);
  });

  test("is a failure where it is still in use, under the name /proc/swaps has for it", () => {
    expect(codeWith("/swap\\040file.1                           file\t\t1\t\t0\t\t-2\n")).toBe(1);
  });
});
