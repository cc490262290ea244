import { labPaths, machinePaths } from "../paths";
import { qemuProcess } from "../machine/observe";
import { machineNames } from "../machine/record";
import { withQmp } from "../qemu/qmp";

/** Plugs a running machine into the switch that has replaced the one it was started with. */
async function replug(qmpSocket: string, switchDirectory: string): Promise<void> {
  await withQmp(qmpSocket, async (qmp) => {
    await qmp.execute("netdev_del", { id: "uplink" });
    await qmp.execute("netdev_del", { id: "switch" });
    await qmp.execute("netdev_add", { type: "vde", id: "switch", sock: switchDirectory });
    await qmp.execute("netdev_add", { type: "hubport", id: "uplink", hubid: 0, netdev: "switch" });
  });
}

/** Plugs every machine of a lab that runs into its new switch. Call it with the lab's lock held. */
export async function replugAll(cluster: string): Promise<void> {
  for (const name of await machineNames(cluster)) {
    const paths = machinePaths(cluster, name);
    if ((await qemuProcess(paths)) !== undefined) await replug(paths.qmp, labPaths(cluster).switch);
  }
}
