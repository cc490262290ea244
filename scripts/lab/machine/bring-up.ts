import { mkdir, readFile } from "node:fs/promises";
import { RefusedError } from "../../errors";
import type { LabSettings, MachineDefinition, Progress } from "../definition";
import type { Image } from "../image/image";
import { ensureSwitch } from "../network/switch";
import { recordPlugged, replugAll } from "../network/replug";
import { labPaths, machinePaths } from "../paths";
import { endProcess, type ProcessIdentity } from "../process";
import type { Emulator } from "../qemu/program";
import { choosePort } from "../ssh/free-port";
import { ensureKey } from "../ssh/key";
import { restoreFaults } from "../faults/network";
import { decide, type Decision } from "./decide";
import { createDisk } from "./disk";
import { launch } from "./launch";
import { requireMemory } from "./memory";
import { observe, recordProcess, type Observed } from "./observe";
import { type MachineRecord, readRecords, writeMachine } from "./record";

/** What a machine is made from. */
export interface Ingredients {
  readonly settings: LabSettings;
  readonly definition: MachineDefinition;
  readonly image: Image;
  readonly emulator: Emulator;
}

/** A machine whose QEMU runs; its guest may still be booting. */
export interface BroughtUp {
  readonly record: MachineRecord;
  readonly process: ProcessIdentity;
}

function changed(cluster: string, definition: MachineDefinition): RefusedError {
  return new RefusedError("the machine was made from another definition than the environment has now", {
    code: "lab-machine-changed",
    subject: definition.name,
    hint: `remove it first: kubefjord lab down ${cluster} --machine ${definition.name}`,
  });
}

async function newRecord(what: Ingredients, observed: Observed, decision: Decision): Promise<MachineRecord> {
  const { settings, definition, image, emulator } = what;
  const { cluster } = settings;
  const others = (await readRecords(cluster)).filter((record) => record.definition.name !== definition.name);
  const taken = new Set(others.map((record) => record.sshPort));
  const kept = decision === "start" ? observed.record : undefined;
  return {
    cluster,
    definition,
    settings,
    imageKey: image.key,
    acceleration: emulator.acceleration,
    sshPort: await choosePort(observed.record?.sshPort, taken),
    ...(kept?.hostKey === undefined ? {} : { hostKey: kept.hostKey }),
  };
}

/** Makes the disk and the record where they are missing, and starts QEMU. */
async function makeAndLaunch(
  what: Ingredients,
  observed: Observed,
  decision: Decision,
  from: "boot" | "snapshot",
): Promise<BroughtUp> {
  const { settings, definition, image, emulator } = what;
  const lab = labPaths(settings.cluster);
  const paths = machinePaths(settings.cluster, definition.name);
  await requireMemory(definition);
  // A QEMU without a usable disk or record belongs to nothing.
  if (observed.process !== undefined) await endProcess(observed.process, 0);
  await mkdir(paths.directory, { recursive: true });
  const record = await newRecord(what, observed, decision);
  if (decision === "create") await createDisk(definition, image, paths);
  await writeMachine(record);
  const hardware = {
    cluster: settings.cluster,
    definition,
    image,
    emulator,
    cpuinfo: await readFile("/proc/cpuinfo", "utf8"),
    sshPort: record.sshPort,
    lab,
    paths,
  };
  const process = await launch(hardware, from);
  await restoreFaults(settings.cluster, definition);
  return { record, process };
}

/**
 * Brings the QEMU of one machine up from whatever is there: nothing, the rest of a creation that died, a stale pid,
 * a cut power, or a running machine. Call it with the lab's lock held.
 *
 * @param from what a machine that does not run is started from
 * @throws RefusedError `lab-machine-changed`, `lab-memory`, `lab-disk-size`
 * @throws PhaseError `lab-program-failed`
 */
export async function bringUp(
  what: Ingredients,
  from: "boot" | "snapshot",
  progress: Progress,
): Promise<BroughtUp> {
  const { settings, definition } = what;
  const lab = labPaths(settings.cluster);
  await ensureKey(lab, settings.cluster);
  const lanSwitch = await ensureSwitch(lab, settings.cluster);
  await replugAll(settings.cluster, lanSwitch);
  const observed = await observe(settings.cluster, definition.name);
  const decision = decide(definition, observed);
  if (decision === "refuse") throw changed(settings.cluster, definition);
  if (decision === "keep" && observed.record !== undefined && observed.process !== undefined) {
    const paths = machinePaths(settings.cluster, definition.name);
    await recordProcess(paths, observed.process);
    await restoreFaults(settings.cluster, definition);
    return { record: observed.record, process: observed.process };
  }
  progress(`${definition.name}: ${decision === "create" ? "creating" : "starting again"}`);
  const broughtUp = await makeAndLaunch(what, observed, decision, from);
  await recordPlugged(machinePaths(settings.cluster, definition.name), lanSwitch);
  return broughtUp;
}
