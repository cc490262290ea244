import { isDeepStrictEqual } from "node:util";
import { readRecord, writeRecord } from "../json-file";
import { labPaths, type MachinePaths, machinePaths } from "../paths";
import type { ProcessIdentity } from "../process";
import { qemuProcess } from "../machine/observe";
import { machineNames } from "../machine/record";
import { type Qmp, withQmp } from "../qemu/qmp";

/** A death between two steps of an earlier attempt may have left one of them out already. */
async function removeIfPresent(qmp: Qmp, id: string): Promise<void> {
  const network = await qmp.execute<string>("human-monitor-command", { "command-line": "info network" });
  if (network.includes(`${id}: `)) await qmp.execute("netdev_del", { id });
}

/** Plugs a running machine into the switch that has replaced the one it was started with. */
async function replug(qmpSocket: string, switchDirectory: string): Promise<void> {
  await withQmp(qmpSocket, async (qmp) => {
    for (const id of ["uplink", "switch"]) await removeIfPresent(qmp, id);
    await qmp.execute("netdev_add", { type: "vde", id: "switch", sock: switchDirectory });
    await qmp.execute("netdev_add", { type: "hubport", id: "uplink", hubid: 0, netdev: "switch" });
  });
}

/** Remembers which switch a machine is plugged into. */
export async function recordPlugged(paths: MachinePaths, lanSwitch: ProcessIdentity): Promise<void> {
  await writeRecord(paths.plugged, lanSwitch);
}

/**
 * Plugs every machine of a lab that runs, and was plugged into a switch that is gone, into the one there is now.
 * Call it with the lab's lock held.
 */
export async function replugAll(cluster: string, lanSwitch: ProcessIdentity): Promise<void> {
  for (const name of await machineNames(cluster)) {
    const paths = machinePaths(cluster, name);
    if ((await qemuProcess(paths)) === undefined) continue;
    if (isDeepStrictEqual(await readRecord<ProcessIdentity>(paths.plugged), lanSwitch)) continue;
    await replug(paths.qmp, labPaths(cluster).switch);
    await recordPlugged(paths, lanSwitch);
  }
}
