import { access } from "node:fs/promises";
import { PhaseError } from "../../errors";
import { readRecord, writeRecord } from "../json-file";
import { machinePaths, type MachinePaths } from "../paths";
import { findByArgument, isAlive, type ProcessIdentity } from "../process";
import { type Qmp, withQmp } from "../qemu/qmp";
import { type MachineRecord, readMachine } from "./record";

/**
 * What a machine is now. `stopped` covers a cut power, a killed QEMU and a host that was restarted; `unresponsive`
 * is a QEMU that does not answer, because it is busy (with a snapshot, for example) or hangs.
 */
export type MachineState = "running" | "paused" | "stopped" | "unresponsive";

/** A list shall not wait long for one machine. */
const PATIENCE_MILLISECONDS = 10_000;

/** What is there of one machine. */
export interface Observed {
  readonly record: MachineRecord | undefined;
  readonly process: ProcessIdentity | undefined;
  readonly hasDisk: boolean;
}

/**
 * The QEMU of a machine, or undefined when none runs. One whose record was never written, because the command that
 * started it died, is found by its own arguments and recorded now.
 */
export async function qemuProcess(paths: MachinePaths): Promise<ProcessIdentity | undefined> {
  const recorded = await readRecord<ProcessIdentity>(paths.process);
  if (recorded !== undefined && (await isAlive(recorded))) return recorded;
  return findByArgument(paths.pid);
}

/** Looks at one machine without touching it. */
export async function observe(cluster: string, name: string): Promise<Observed> {
  const paths = machinePaths(cluster, name);
  const hasDisk = await access(paths.disk).then(
    () => true,
    () => false,
  );
  return { record: await readMachine(cluster, name), process: await qemuProcess(paths), hasDisk };
}

/** Remembers which process is a machine's QEMU. */
export async function recordProcess(paths: MachinePaths, identity: ProcessIdentity): Promise<void> {
  await writeRecord(paths.process, identity);
}

/** The state of a machine whose QEMU is this process. */
export async function machineState(
  paths: MachinePaths,
  process: ProcessIdentity | undefined,
): Promise<MachineState> {
  if (process === undefined) return "stopped";
  const ask = (qmp: Qmp): Promise<{ status: string }> => qmp.execute("query-status");
  try {
    const { status } = await withQmp(paths.qmp, ask, PATIENCE_MILLISECONDS);
    return status === "paused" ? "paused" : "running";
  } catch (error) {
    if (error instanceof PhaseError) return "unresponsive";
    throw error;
  }
}
