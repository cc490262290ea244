import { findMachine } from "../../../scripts/lab/machine/find";
import { restoreSnapshot } from "../../../scripts/lab/machine/snapshot";
import { clockAhead, CLUSTER, end, fault, listed, output, ping, ssh } from "./lab";

async function restore(): Promise<void> {
  await restoreSnapshot(await findMachine("one", CLUSTER), () => undefined);
}

export function describeSnapshots(): void {
  describe("snapshots", () => {
    it("refuses to restore what was never kept", async () => {
      await expect(restore()).rejects.toMatchObject({ code: "lab-no-snapshot", subject: "one" });
    });

    it("brings memory, disk and processes back, with the time it is now", async () => {
      const boot = await output(
        "one",
        "cat /proc/sys/kernel/random/boot_id; echo kept >/dev/shm/kept; echo kept >kept",
      );
      expect((await end("node", ["bin/kubefjord.js", "lab", "snapshot", "one"])).code).toBe(0);
      await output("one", "echo later >later; rm /dev/shm/kept kept; sync");
      expect((await end("node", ["bin/kubefjord.js", "lab", "restore", "one"])).code).toBe(0);
      expect(await output("one", "cat /proc/sys/kernel/random/boot_id /dev/shm/kept kept")).toBe(
        `${boot}\nkept\nkept`,
      );
      expect((await ssh("one", "test -e later")).code).toBe(1);
      const { least, most } = await clockAhead("one");
      expect(least).toBeLessThan(5);
      expect(most).toBeGreaterThan(-5);
      expect(await ping(2)).toMatchObject({ received: 2 });
    });

    it("brings a machine back whose power was cut since", async () => {
      await fault("cut-power");
      expect(await listed("one")).toMatchObject({ state: "stopped", pid: null });
      await restore();
      expect(await output("one", "cat /dev/shm/kept")).toBe("kept");
      expect(await ping(2)).toMatchObject({ received: 2 });
    });
  });
}
