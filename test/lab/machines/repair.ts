import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile, rm } from "node:fs/promises";
import { writeRecord } from "../../../scripts/lab/json-file";
import { labPaths, machinePaths } from "../../../scripts/lab/paths";
import { identify, isAlive } from "../../../scripts/lab/process";
import { until } from "../until";
import { CLUSTER, listed, ping, up } from "./lab";

export function describeRepair(): void {
  describe("repair by starting the lab again", () => {
    it("finds a QEMU whose record was never written", async () => {
      const { pid } = await listed("two");
      await rm(machinePaths(CLUSTER, "two").process);
      expect(await listed("two")).toMatchObject({ state: "running", pid });
      await up();
      expect(await listed("two")).toMatchObject({ state: "running", pid });
    });

    it("replaces a killed QEMU, and leaves the process alone that has its pid now", async () => {
      const bystander = spawn("sleep", ["3600"]);
      try {
        const before = await listed("two");
        const qemu = await identify(before.pid ?? 0);
        if (qemu === undefined) throw new Error("two does not run");
        process.kill(qemu.pid, "SIGKILL");
        await until("QEMU has ended", async () => !(await isAlive(qemu)));
        // As after a long uptime: the pid is in use again, by something that is none of ours.
        await writeRecord(machinePaths(CLUSTER, "two").process, { ...qemu, pid: bystander.pid });
        expect(await listed("two")).toMatchObject({ state: "stopped", pid: null });
        await up();
        const after = await listed("two");
        expect(after).toMatchObject({ state: "running", sshPort: before.sshPort });
        expect(after.pid).not.toBe(before.pid);
        expect(bystander.exitCode).toBeNull();
        expect(await ping(2)).toMatchObject({ received: 2 });
      } finally {
        bystander.kill();
        await once(bystander, "close");
      }
    });

    it("replaces a killed switch and plugs the running machines into it", async () => {
      const before = [(await listed("one")).pid, (await listed("two")).pid];
      const lanSwitch = Number(await readFile(labPaths(CLUSTER).switchPid, "utf8"));
      process.kill(lanSwitch, "SIGKILL");
      await until("the switch has ended", async () => (await identify(lanSwitch)) === undefined);
      expect(await ping(1, "-W 3")).toMatchObject({ received: 0 });
      await up();
      expect(await ping(2)).toMatchObject({ received: 2 });
      expect([(await listed("one")).pid, (await listed("two")).pid]).toEqual(before);
    });
  });
}
