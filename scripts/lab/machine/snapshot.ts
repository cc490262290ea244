import { setTimeout as delay } from "node:timers/promises";
import { PhaseError, RefusedError } from "../../errors";
import { readFaults } from "../faults/network";
import type { Progress } from "../definition";
import { withLock } from "../lock";
import { labPaths, machinePaths, type MachinePaths } from "../paths";
import { type Qmp, withQmp } from "../qemu/qmp";
import { run } from "../run";
import { type MachineAccess } from "../ssh/access";
import { bringUp } from "./bring-up";
import { setClock } from "./clock";
import { SNAPSHOT } from "./launch";
import { observe, qemuProcess } from "./observe";
import type { MachineRecord } from "./record";
import { gatherIngredients, waitUntilReady } from "./start";

interface Job {
  readonly id: string;
  readonly status: string;
  readonly error?: string;
}

/** Runs one of QEMU's snapshot jobs to its end; the machine stands still meanwhile and goes on afterwards. */
async function runJob(qmp: Qmp, name: string, command: string, jobArguments: object): Promise<void> {
  const id = command;
  await qmp.execute(command, { "job-id": id, tag: SNAPSHOT, ...jobArguments });
  for (;;) {
    const job = (await qmp.execute<Job[]>("query-jobs")).find((candidate) => candidate.id === id);
    if (job?.status === "concluded") {
      await qmp.execute("job-dismiss", { id });
      if (job.error === undefined) return;
      throw new PhaseError(`QEMU did not do ${command}: ${job.error}`, {
        code: "lab-snapshot",
        subject: name,
        hint: "see whether this computer's disk is full, then run the same command again",
      });
    }
    await delay(50);
  }
}

/** Whether the disk holds a snapshot; its file may be in use. */
async function hasSnapshot(name: string, paths: MachinePaths): Promise<boolean> {
  const call = { program: "qemu-img", arguments: ["info", "-U", "--output=json", paths.disk] };
  const { snapshots = [] } = JSON.parse(await run(call, name)) as { snapshots?: { name: string }[] };
  return snapshots.some((snapshot) => snapshot.name === SNAPSHOT);
}

/**
 * Keeps memory and disk of a running machine as its one snapshot, in place of the one before.
 *
 * @throws RefusedError `lab-machine-stopped`; PhaseError `lab-snapshot`
 */
export async function takeSnapshot(record: MachineRecord): Promise<void> {
  const { cluster, definition } = record;
  const paths = machinePaths(cluster, definition.name);
  await withLock(labPaths(cluster).directory, async () => {
    if ((await qemuProcess(paths)) === undefined) {
      throw new RefusedError("the machine does not run", {
        code: "lab-machine-stopped",
        subject: definition.name,
        hint: "start it with `kubefjord lab up FILE`",
      });
    }
    const disks = { vmstate: "disk", devices: ["disk"] };
    await withQmp(paths.qmp, async (qmp) => {
      if (await hasSnapshot(definition.name, paths)) {
        await runJob(qmp, definition.name, "snapshot-delete", { devices: ["disk"] });
      }
      await runJob(qmp, definition.name, "snapshot-save", disks);
    });
  });
}

/**
 * Puts a machine back to its snapshot, sets its clock, and waits until it takes logins. It may run or be stopped.
 *
 * @throws RefusedError `lab-no-snapshot`; PhaseError `lab-snapshot`, `lab-clock`
 */
export async function restoreSnapshot(record: MachineRecord, progress: Progress): Promise<MachineAccess> {
  const { cluster, definition, settings } = record;
  const paths = machinePaths(cluster, definition.name);
  const ingredients = await gatherIngredients(settings, definition, progress);
  const broughtUp = await withLock(labPaths(cluster).directory, async () => {
    if (!(await hasSnapshot(definition.name, paths))) {
      throw new RefusedError("the machine has no snapshot", {
        code: "lab-no-snapshot",
        subject: definition.name,
        hint: `take one first: kubefjord lab snapshot ${definition.name}`,
      });
    }
    const { process } = await observe(cluster, definition.name);
    if (process !== undefined) {
      const disks = { vmstate: "disk", devices: ["disk"] };
      await withQmp(paths.qmp, async (qmp) => {
        await runJob(qmp, definition.name, "snapshot-load", disks);
        await qmp.execute("cont");
      });
    }
    return bringUp(ingredients, "snapshot", progress);
  });
  await setClock(definition.name, paths, (await readFaults(cluster, definition.name)).clockSkewSeconds ?? 0);
  return waitUntilReady(broughtUp);
}
