import { until } from "../until";
import { clockAhead, fault, listed, output, ping, up } from "./lab";

/** An address of the first machine that is not its own on the private network, as a pod's would be. */
const POD = "10.244.7.7";

export function describeFaults(): void {
  describe("faults", () => {
    afterEach(async () => {
      await fault("clear");
      expect((await listed("one")).faults).toEqual({});
    });

    it("latency makes a round trip as much longer, and clear takes it away", async () => {
      await fault("latency", "1500");
      expect((await ping(2)).fastest).toBeGreaterThanOrEqual(1500);
      await fault("clear");
      expect((await ping(3)).fastest).toBeLessThan(1500);
    });

    it("mtu swallows larger packets alone, and clear takes it away", async () => {
      await fault("mtu", "1000");
      expect(await ping(2, "-W 3 -s 1200")).toMatchObject({ received: 0 });
      expect(await ping(2, "-s 900")).toMatchObject({ received: 2 });
      await fault("clear");
      expect(await ping(2, "-s 1200")).toMatchObject({ received: 2 });
    });

    it("loss of a share lets the rest through, and clear takes it away", async () => {
      await fault("loss", "30");
      // Of 60 round trips 29 come back on average; none or all of them by chance: less than once in 10^9.
      const { received } = await ping(60, "-W 3 -i 0.1");
      expect(received).toBeGreaterThan(0);
      expect(received).toBeLessThan(60);
      await fault("clear");
      expect(await ping(20, "-i 0.1")).toMatchObject({ received: 20 });
    });

    it("drop-pod-range lets only the machine's own address out, and clear takes it away", async () => {
      await output("one", `sudo ip addr replace ${POD}/32 dev lo`);
      await output("two", `sudo ip route replace ${POD}/32 via 10.99.0.1`);
      expect(await ping(2, `-I ${POD}`)).toMatchObject({ received: 2 });
      await fault("drop-pod-range");
      expect(await ping(2, `-W 3 -I ${POD}`)).toMatchObject({ received: 0 });
      expect(await ping(2)).toMatchObject({ received: 2 });
      await fault("clear");
      expect(await ping(2, `-I ${POD}`)).toMatchObject({ received: 2 });
    });

    it("adds a second network fault to the first", async () => {
      await fault("mtu", "1000");
      await fault("latency", "1000");
      expect((await listed("one")).faults).toEqual({ mtuBytes: 1000, latencyMilliseconds: 1000 });
      expect((await ping(2, "-s 900")).fastest).toBeGreaterThanOrEqual(1000);
      expect(await ping(2, "-W 3 -s 1200")).toMatchObject({ received: 0 });
    });

    it("clock-skew puts the clock wrong, and clear puts it right", async () => {
      await fault("clock-skew", "-3600");
      expect((await clockAhead("one")).most).toBeLessThan(-3500);
      await fault("clear");
      expect((await clockAhead("one")).most).toBeGreaterThan(-30);
    });

    it("pause stops the guest, and resume lets it go on with the time it is now", async () => {
      await fault("pause");
      const frozen = await listed("one");
      expect(frozen.state).toBe("paused");
      await fault("resume");
      expect(await listed("one")).toMatchObject({ state: "running", pid: frozen.pid });
      expect((await clockAhead("one")).most).toBeGreaterThan(-30);
      expect(await ping(2)).toMatchObject({ received: 2 });
    });

    it("clear lets a paused machine go on", async () => {
      await fault("pause");
      await fault("clear");
      expect((await listed("one")).state).toBe("running");
      expect(await output("one", "echo awake")).toBe("awake");
    });

    it("cut-power takes the guest away without a word, and lab up brings it back with its faults and its disk", async () => {
      await output("one", "echo durable >durable; echo 192.0.2.1 api.test | sudo tee -a /etc/hosts; sync");
      const boot = await output("one", "cat /proc/sys/kernel/random/boot_id");
      await fault("mtu", "1000");
      await fault("cut-power");
      expect(await listed("one")).toMatchObject({ state: "stopped", pid: null });
      await expect(fault("latency", "5")).rejects.toMatchObject({ code: "lab-machine-stopped" });
      await up();
      expect(await output("one", "cat durable")).toBe("durable");
      expect(await output("one", "cat /etc/hosts")).toMatch(
        /^127\.0\.1\.1 one$[^]*^192\.0\.2\.1 api\.test$/m,
      );
      expect(await output("one", "cat /proc/sys/kernel/random/boot_id")).not.toBe(boot);
      await until("the private network answers", async () => (await ping(1, "-W 3")).received === 1);
      expect(await ping(2, "-W 3 -s 1200")).toMatchObject({ received: 0 });
    });
  });
}
