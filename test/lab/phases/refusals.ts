import { type Changes, CONTROL_PLANE, fault, inMachine, run, WORKER } from "./machines";

/** The code of the error a run ended with, and its exit code. */
async function refusal(changes: Changes = {}) {
  const { code, stderr } = await run("host-baseline", changes);
  return { exit: code, error: /\[([a-z-]+)\]/.exec(stderr)?.[1], says: stderr };
}

/** Bare machines with one thing wrong each. Every case puts the machine back as it was. */
export function describeRefusals(): void {
  describe("preflight refuses before anything is touched", () => {
    const before = new Map<string, string[]>();

    beforeAll(async () => {
      for (const name of [CONTROL_PLANE, WORKER]) before.set(name, await ownFiles(name));
    });

    it("a port that is taken", async () => {
      await inMachine(CONTROL_PLANE, "systemd-run -q --unit=taker socat TCP-LISTEN:6443,fork -");
      try {
        expect(await refusal()).toMatchObject({ exit: 4, error: "port-taken" });
      } finally {
        await inMachine(CONTROL_PLANE, "systemctl stop taker");
      }
    });

    it("two nodes with one machine-id", async () => {
      const id = await inMachine(CONTROL_PLANE, "cat /etc/machine-id");
      await inMachine(WORKER, `cp /etc/machine-id /root/machine-id; echo ${id} > /etc/machine-id`);
      try {
        const { exit, error, says } = await refusal();
        expect({ exit, error }).toEqual({ exit: 4, error: "machine-id-twice" });
        expect(says).toContain(WORKER);
      } finally {
        await inMachine(WORKER, "cat /root/machine-id > /etc/machine-id");
      }
    });

    it("a kernel without a module of IPVS", async () => {
      const modules = "/lib/modules/$(uname -r)";
      await inMachine(
        WORKER,
        `find ${modules}/ -name "ip_vs_sh.ko*" > /root/where; mv $(cat /root/where) /root/; depmod`,
      );
      try {
        expect(await refusal()).toMatchObject({ exit: 4, error: "kernel-module-missing" });
      } finally {
        await inMachine(WORKER, 'mv /root/ip_vs_sh.ko* "$(cat /root/where)"; depmod');
      }
    });

    it("a full disk", async () => {
      await inMachine(
        WORKER,
        "fallocate -l $(($(df --output=avail -B1 /var | tail -1) - 200000000)) /var/fill",
      );
      try {
        expect(await refusal()).toMatchObject({ exit: 4, error: "disk-full" });
      } finally {
        await inMachine(WORKER, "rm /var/fill");
      }
    });

    it("a clock that is wrong by five minutes", async () => {
      await fault(WORKER, "clock-skew", "300");
      try {
        expect(await refusal()).toMatchObject({ exit: 4, error: "clock-skew" });
      } finally {
        await fault(WORKER, "clear");
      }
    });

    it("a private network that carries nothing", async () => {
      await fault(WORKER, "loss", "100");
      try {
        const { exit, error, says } = await refusal();
        expect({ exit, error }).toEqual({ exit: 4, error: "private-network" });
        expect(says).toContain(`${CONTROL_PLANE} (10.32.0.11)`);
      } finally {
        await fault(WORKER, "clear");
      }
    });

    it("swap that cannot be turned off", async () => {
      await inMachine(WORKER, FULL_SWAP);
      try {
        expect(await refusal()).toMatchObject({ exit: 4, error: "swap-in-use" });
      } finally {
        await inMachine(WORKER, "umount /run/full-swap /run/full-memory; swapoff /var/swap; rm /var/swap");
      }
    });

    it("private addresses that are not on the machines", async () => {
      expect(await refusal({ prefix: "10.32.9" })).toMatchObject({
        exit: 4,
        error: "address-not-on-machine",
      });
    });

    it("a node that hangs: not reached, exit code 3", async () => {
      await fault(WORKER, "pause");
      try {
        expect(await refusal()).toMatchObject({ exit: 3, error: "ssh-time-limit" });
      } finally {
        await fault(WORKER, "resume");
      }
    });

    it("and nothing was touched", async () => {
      for (const name of [CONTROL_PLANE, WORKER]) expect(await ownFiles(name)).toEqual(before.get(name));
    });
  });
}

/** 400 MB are swapped out, and whatever else fills memory leaves room for 250. */
const FULL_SWAP = `fallocate -l 450M /var/swap; chmod 600 /var/swap; mkswap -q /var/swap; swapon /var/swap
  mkdir -p /run/full-swap /run/full-memory
  mount -t tmpfs -o size=90% none /run/full-swap; mount -t tmpfs -o size=90% none /run/full-memory
  systemd-run -q --wait -p MemoryMax=32M dd if=/dev/zero of=/run/full-swap/pages bs=1M count=400
  while read -r name value rest; do [ "$name" != MemAvailable: ] || available=$value; done < /proc/meminfo
  fallocate -l $(((available - 250000) * 1024)) /run/full-memory/pages`;

/** Files under the kit's name: a machine of the lab has some of its image's own. */
async function ownFiles(name: string): Promise<string[]> {
  return (await inMachine(name, 'find /etc /usr/local /var/lib -path "*kubefjord*"')).split("\n").sort();
}
