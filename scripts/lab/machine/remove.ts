import { rm } from "node:fs/promises";
import { removeRelay } from "../faults/relay-process";
import { withLock } from "../lock";
import { endSwitch } from "../network/switch";
import { labPaths, machinePaths } from "../paths";
import { endProcess } from "../process";
import { writeKnownHosts } from "../ssh/known-hosts";
import { qemuProcess } from "./observe";
import { machineNames } from "./record";

/** Ends a machine's processes and removes its folder. Its disk goes with it, so nothing is asked to shut down. */
async function destroy(cluster: string, name: string): Promise<void> {
  const paths = machinePaths(cluster, name);
  const qemu = await qemuProcess(paths);
  if (qemu !== undefined) await endProcess(qemu, 0);
  await removeRelay(cluster, name, false);
  await rm(paths.directory, { recursive: true, force: true });
}

/** Removes what the machines shared once the last of them is gone. */
async function removeSharedParts(cluster: string): Promise<void> {
  const lab = labPaths(cluster);
  if ((await machineNames(cluster)).length > 0) {
    await writeKnownHosts(lab, cluster);
    return;
  }
  await endSwitch(lab);
  await rm(lab.directory, { recursive: true, force: true });
}

/**
 * Removes one machine with its processes, disk, snapshot and sockets; with the lab's last machine go its switch, its
 * key and its folder. A machine that is not there is no error. May be called for several machines at once.
 */
export async function removeMachine(cluster: string, name: string): Promise<void> {
  await withLock(labPaths(cluster).directory, async () => {
    await destroy(cluster, name);
    await removeSharedParts(cluster);
  });
}

/** Removes a whole lab. A lab that is not there is no error. */
export async function removeLab(cluster: string): Promise<void> {
  await withLock(labPaths(cluster).directory, async () => {
    await Promise.all((await machineNames(cluster)).map((name) => destroy(cluster, name)));
    await removeSharedParts(cluster);
  });
}
