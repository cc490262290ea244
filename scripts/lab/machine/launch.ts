import { readFile, rm } from "node:fs/promises";
import { PhaseError } from "../../errors";
import type { MachineDefinition } from "../definition";
import { giveWay, identify, type ProcessIdentity } from "../process";
import { type MachineHardware, qemuArguments } from "../qemu/arguments";
import { machineId } from "../qemu/mac-address";
import { run } from "../run";
import { recordProcess } from "./observe";

/**
 * Nice values: every QEMU comes after the user's programs, and a worker after the control planes. A worker that boots or
 * unpacks images takes all the processors there are, and what a slow control plane does not answer in time ends.
 */
const GIVES_WAY: Readonly<Record<MachineDefinition["role"], number>> = { "control-plane": 10, worker: 12 };

/** Name of the one snapshot a machine keeps. */
export const SNAPSHOT = "kubefjord";

/**
 * Starts the QEMU of a machine in the background; it outlives this process. Call it with the lab's lock held, and
 * only when none runs.
 *
 * @param hardware what it is made of
 * @param from a fresh boot, or the machine's snapshot
 * @throws PhaseError `lab-program-failed` with QEMU's own words
 */
export async function launch(hardware: MachineHardware, from: "boot" | "snapshot"): Promise<ProcessIdentity> {
  const { qemu } = hardware.emulator;
  const { cluster, definition, paths } = hardware;
  await rm(paths.pid, { force: true });
  await rm(paths.controlLog, { force: true });
  await run(
    {
      program: qemu.program,
      arguments: [
        ...qemu.leading,
        ...qemuArguments(hardware, machineId(cluster, definition.name)),
        ...(from === "snapshot" ? ["-loadvm", SNAPSHOT] : []),
      ],
      environment: qemu.environment,
    },
    definition.name,
  );
  const identity = await identify(Number(await readFile(paths.pid, "utf8")));
  if (identity === undefined) {
    throw new PhaseError("QEMU ended as soon as it had started", {
      code: "lab-qemu-ended",
      subject: definition.name,
      hint: `look at ${paths.serialLog}, then run the same command again`,
    });
  }
  await recordProcess(paths, identity);
  await giveWay(identity, GIVES_WAY[definition.role]);
  return identity;
}
