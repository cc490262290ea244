import type { LabDefinition, LabSettings, MachineDefinition, Progress } from "../definition";
import { withLock } from "../lock";
import { checkSocketPaths, labPaths, machinePaths } from "../paths";
import { requirePrograms } from "../programs";
import { chooseEmulator } from "../qemu/emulator";
import { type MachineAccess, machineAccess } from "../ssh/access";
import { writeKnownHosts } from "../ssh/known-hosts";
import { waitForLogin } from "../ssh/login";
import { waitForHostKey } from "./boot";
import { type BroughtUp, bringUp, type Ingredients } from "./bring-up";
import { machineImage } from "./image";
import { readMachine, writeMachine } from "./record";

/** Everything a machine is made from; image and QEMU are put into the cache where they are missing. */
export async function gatherIngredients(
  settings: LabSettings,
  definition: MachineDefinition,
  progress: Progress,
): Promise<Ingredients> {
  await requirePrograms();
  checkSocketPaths(settings.cluster, definition.name);
  const image = await machineImage(settings, definition, progress);
  const emulator = await chooseEmulator(settings.acceleration, image, progress);
  return { settings, definition, image, emulator };
}

/** Waits for the host key of a machine's first boot, pins it, and returns it. */
async function pinHostKey({ record, process }: BroughtUp): Promise<string> {
  if (record.hostKey !== undefined) return record.hostKey;
  const { cluster, definition } = record;
  const lab = labPaths(cluster);
  const hostKey = await waitForHostKey(definition.name, process, machinePaths(cluster, definition.name));
  await withLock(lab.directory, async () => {
    const latest = (await readMachine(cluster, definition.name)) ?? record;
    await writeMachine({ ...latest, hostKey });
  });
  return hostKey;
}

/**
 * Waits until a machine that was brought up takes a login with its pinned host key.
 *
 * @throws PhaseError `lab-machine-boot`, UnreachableError
 */
export async function waitUntilReady(broughtUp: BroughtUp): Promise<MachineAccess> {
  const { cluster } = broughtUp.record;
  const hostKey = await pinHostKey(broughtUp);
  await withLock(labPaths(cluster).directory, () => writeKnownHosts(labPaths(cluster), cluster));
  const access = machineAccess(broughtUp.record);
  await waitForLogin(access, hostKey);
  return access;
}

/**
 * Makes sure one machine of a lab runs and takes logins. May be called for several machines at once, from one
 * process or from several, and again at any time: a running machine is left alone, a stopped one is started with
 * its disk, and what a death left half-made is made anew.
 *
 * @param settings the lab it belongs to
 * @param definition the machine
 * @param progress told about every longer step
 * @returns how to log in
 * @throws RefusedError `lab-programs-missing`, `lab-kvm`, `lab-memory`, `lab-disk-size`, `lab-socket-path`,
 *   `lab-machine-changed`
 * @throws PhaseError `lab-program-failed`, `lab-machine-boot`; UnreachableError when it boots and takes no login
 */
export async function startMachine(
  settings: LabSettings,
  definition: MachineDefinition,
  progress: Progress,
): Promise<MachineAccess> {
  const ingredients = await gatherIngredients(settings, definition, progress);
  const began = Date.now();
  const broughtUp = await withLock(labPaths(settings.cluster).directory, () =>
    bringUp(ingredients, "boot", progress),
  );
  const access = await waitUntilReady(broughtUp);
  progress(
    `${definition.name}: ready on 127.0.0.1:${access.port} after ${Math.round((Date.now() - began) / 1000)} s`,
  );
  return access;
}

/** Makes sure every machine of a lab runs; all at once. See {@link startMachine}. */
export async function startLab(lab: LabDefinition, progress: Progress): Promise<MachineAccess[]> {
  const { cluster, acceleration, prebaked, machines } = lab;
  const settings: LabSettings = { cluster, acceleration, prebaked };
  const started = await Promise.allSettled(
    machines.map((machine) => startMachine(settings, machine, progress)),
  );
  const failed = started.find((result) => result.status === "rejected");
  if (failed !== undefined) throw failed.reason;
  return started.flatMap((result) => (result.status === "fulfilled" ? [result.value] : []));
}
