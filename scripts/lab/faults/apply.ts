import { rm } from "node:fs/promises";
import { RefusedError } from "../../errors";
import { writeRecord } from "../json-file";
import { withLock } from "../lock";
import { setClock } from "../machine/clock";
import { machineState, qemuProcess } from "../machine/observe";
import type { MachineRecord } from "../machine/record";
import { labPaths, machinePaths } from "../paths";
import { endProcess } from "../process";
import { withQmp } from "../qemu/qmp";
import type { FaultAction, Faults } from "./fault";
import { applyToNetwork, readFaults } from "./network";

/** Kills QEMU: nothing in the guest is asked or told. A machine that is off already stays off. */
async function cutPower({ cluster, definition }: MachineRecord): Promise<void> {
  const qemu = await qemuProcess(machinePaths(cluster, definition.name));
  if (qemu !== undefined) await endProcess(qemu, 0);
}

async function requireRunning({ cluster, definition }: MachineRecord): Promise<void> {
  if ((await qemuProcess(machinePaths(cluster, definition.name))) !== undefined) return;
  throw new RefusedError("the machine does not run, so there is nothing to disturb", {
    code: "lab-machine-stopped",
    subject: definition.name,
    hint: "start it with `kubefjord lab up FILE`",
  });
}

/** Stops the guest's processors. Memory, sockets and addresses stay. */
async function pause(record: MachineRecord): Promise<void> {
  await requireRunning(record);
  await withQmp(machinePaths(record.cluster, record.definition.name).qmp, (qmp) => qmp.execute("stop"));
}

/** Lets a paused guest go on, with the time it is now. */
async function resume(record: MachineRecord, faults: Faults): Promise<void> {
  await requireRunning(record);
  const paths = machinePaths(record.cluster, record.definition.name);
  await withQmp(paths.qmp, (qmp) => qmp.execute("cont"));
  await setClock(record.definition.name, paths, faults.clockSkewSeconds ?? 0);
}

async function remember(record: MachineRecord, added: Faults): Promise<void> {
  const { cluster, definition } = record;
  await requireRunning(record);
  const paths = machinePaths(cluster, definition.name);
  const faults = { ...(await readFaults(cluster, definition.name)), ...added };
  await writeRecord(paths.faults, faults);
  if (added.clockSkewSeconds === undefined) await applyToNetwork(cluster, definition, faults);
  else await setClock(definition.name, paths, added.clockSkewSeconds);
}

/** Undoes everything but a cut power: only `lab up` starts machines. */
async function clear(record: MachineRecord): Promise<void> {
  const { cluster, definition } = record;
  const paths = machinePaths(cluster, definition.name);
  const { clockSkewSeconds } = await readFaults(cluster, definition.name);
  const qemu = await qemuProcess(paths);
  if (qemu !== undefined) {
    await applyToNetwork(cluster, definition, {});
    const wasPaused = (await machineState(paths, qemu)) === "paused";
    if (wasPaused) await withQmp(paths.qmp, (qmp) => qmp.execute("cont"));
    if (wasPaused || clockSkewSeconds !== undefined) await setClock(definition.name, paths, 0);
  }
  await rm(paths.faults, { force: true });
}

/**
 * Does something to a machine that a provider, a network or bad luck would do, or undoes it. Network faults and a
 * wrong clock stay until they are cleared, also over a restart; a cut power is over with the next `lab up`.
 *
 * @throws RefusedError `lab-machine-stopped`; PhaseError `lab-relay`, `lab-clock`, `lab-qmp`
 */
export async function applyFault(record: MachineRecord, action: FaultAction): Promise<void> {
  await withLock(labPaths(record.cluster).directory, async () => {
    switch (action.kind) {
      case "cut-power":
        return cutPower(record);
      case "pause":
        return pause(record);
      case "resume":
        return resume(record, await readFaults(record.cluster, record.definition.name));
      case "clear":
        return clear(record);
      case "remember":
        return remember(record, action.faults);
    }
  });
}
