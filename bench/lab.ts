import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { LabDefinition, MachineDefinition } from "../scripts/lab/definition";
import { findMachine } from "../scripts/lab/machine/find";
import { removeLab } from "../scripts/lab/machine/remove";
import { restoreSnapshot, takeSnapshot } from "../scripts/lab/machine/snapshot";
import { gatherIngredients, startLab } from "../scripts/lab/machine/start";
import { measure, record } from "./record";
import { runsWanted } from "./runs";

// Two bare machines of the default sizes, the image and QEMU being in the cache: npx tsx bench/lab.ts [runs, default 3]

const CLUSTER = "bench";

const common = { diskGiB: 12, user: "debian", release: "trixie" } as const;
const machines: MachineDefinition[] = [
  { ...common, name: "cp", role: "control-plane", memoryMiB: 2560, cpus: 2, privateAddress: "10.98.0.1/24" },
  { ...common, name: "w", role: "worker", memoryMiB: 1536, cpus: 1, privateAddress: "10.98.0.2/24" },
];
const lab: LabDefinition = { cluster: CLUSTER, acceleration: "auto", prebaked: false, machines };

const silent = (): void => undefined;

/** Seconds that something takes. */
async function seconds(body: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await body();
  return (performance.now() - start) / 1000;
}

async function each(
  body: (machine: Awaited<ReturnType<typeof findMachine>>) => Promise<unknown>,
): Promise<void> {
  await Promise.all(machines.map(async ({ name }) => body(await findMachine(name, CLUSTER))));
}

/** Seconds of every run. */
interface Times {
  readonly up: number[];
  readonly kept: number[];
  readonly restored: number[];
  readonly down: number[];
}

async function measured(runs: number): Promise<Times> {
  const times: Times = { up: [], kept: [], restored: [], down: [] };
  for (let run = 0; run < runs; run += 1) {
    times.up.push(await seconds(() => startLab(lab, silent)));
    times.kept.push(await seconds(() => each(takeSnapshot)));
    times.restored.push(await seconds(() => each(async (machine) => restoreSnapshot(machine, silent))));
    times.down.push(await seconds(() => removeLab(CLUSTER)));
  }
  return times;
}

async function main(): Promise<void> {
  const runs = runsWanted();
  const state = mkdtempSync(join(tmpdir(), "kubefjord-bench-"));
  process.env.XDG_STATE_HOME = state;
  // Fills the cache, and is not counted.
  for (const machine of machines) await gatherIngredients(lab, machine, (line) => console.error(line));
  const { up, kept, restored, down } = await measured(runs).finally(async () => {
    await removeLab(CLUSTER);
    rmSync(state, { recursive: true });
  });
  record("lab", [
    measure("two bare machines from nothing to ssh", "s", up, 90),
    measure("snapshot of both", "s", kept),
    measure("both restored from their snapshots", "s", restored, 10),
    measure("lab down", "s", down, 5),
  ]);
}

void main();
