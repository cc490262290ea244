import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { PhaseError } from "../../errors";
import { endProcess, findByArgument, identify, isAlive, type ProcessIdentity } from "../process";
import { readRecord, readText, writeRecord } from "../json-file";
import type { LabPaths } from "../paths";
import { run } from "../run";

const START_MILLISECONDS = 60_000;

/**
 * The process of a lab's switch, or undefined when none runs. A switch whose record was never written, because the
 * command that started it died, is found by its own arguments.
 */
export async function switchProcess(paths: LabPaths): Promise<ProcessIdentity | undefined> {
  const recorded = await readRecord<ProcessIdentity>(paths.switchProcess);
  if (recorded !== undefined && (await isAlive(recorded))) return recorded;
  return findByArgument(paths.switchPid);
}

/** The switch goes into the background before it has made its socket and written its pid. */
async function waitForSwitch(paths: LabPaths, cluster: string): Promise<ProcessIdentity> {
  const deadline = Date.now() + START_MILLISECONDS;
  while (Date.now() < deadline) {
    const pid = Number(await readText(paths.switchPid));
    const identity = pid > 0 && existsSync(join(paths.switch, "ctl")) ? await identify(pid) : undefined;
    if (identity !== undefined) return identity;
    await delay(20);
  }
  throw new PhaseError("vde_switch did not open its socket", {
    code: "lab-switch",
    subject: cluster,
    hint: "run the same command again",
  });
}

/**
 * Makes sure the lab's switch runs. Call it with the lab's lock held.
 *
 * @returns its process; machines that were plugged into another one have lost their port
 * @throws PhaseError `lab-program-failed`, `lab-switch`
 */
export async function ensureSwitch(paths: LabPaths, cluster: string): Promise<ProcessIdentity> {
  const running = await switchProcess(paths);
  if (running !== undefined) {
    await writeRecord(paths.switchProcess, running);
    return running;
  }
  await rm(paths.switch, { recursive: true, force: true });
  await rm(paths.switchPid, { force: true });
  await run(
    {
      program: "vde_switch",
      // 0600: the switch is the user's own. -n: ports for the largest lab and its restarts.
      arguments: ["--daemon", "-s", paths.switch, "-p", paths.switchPid, "-m", "0600", "-n", "256"],
    },
    cluster,
  );
  const started = await waitForSwitch(paths, cluster);
  await writeRecord(paths.switchProcess, started);
  return started;
}

/** Ends the lab's switch and removes what it leaves. Call it with the lab's lock held. */
export async function endSwitch(paths: LabPaths): Promise<void> {
  const running = await switchProcess(paths);
  if (running !== undefined) await endProcess(running, 2000);
  for (const path of [paths.switch, paths.switchPid, paths.switchProcess]) {
    await rm(path, { recursive: true, force: true });
  }
}
