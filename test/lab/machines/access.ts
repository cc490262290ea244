import { copyFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findMachine } from "../../../scripts/lab/machine/find";
import { machineAccess, sshArguments } from "../../../scripts/lab/ssh/access";
import { CLUSTER, end, type Ended, listed, output, ping, ssh, up } from "./lab";

/** Logs in with other files in place of the lab's own. */
async function logInWith(files: { keyFile?: string; knownHostsFile?: string }): Promise<Ended> {
  const access = { ...machineAccess(await findMachine("one", CLUSTER)), ...files };
  return end("ssh", ["-o", "BatchMode=yes", ...sshArguments(access, ["true"])]);
}

export function describeAccess(): void {
  describe("machines and the way in", () => {
    let folder: string;
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), "kubefjord-keys-"));
    });
    afterAll(() => rm(folder, { recursive: true }));

    it("pins the very key the guest has made for itself", async () => {
      const own = (await output("one", "sudo cat /etc/ssh/ssh_host_ed25519_key.pub"))
        .split(" ")
        .slice(0, 2)
        .join(" ");
      const { knownHostsFile, sshPort } = await listed("one");
      expect(await readFile(knownHostsFile, "utf8")).toContain(`one,[127.0.0.1]:${sshPort} ${own}\n`);
    });

    it("refuses a machine whose host key is another than the pinned one", async () => {
      const { knownHostsFile } = await listed("one");
      const swapped = join(folder, "known_hosts");
      const pins = await readFile(knownHostsFile, "utf8");
      const stranger = /^two,\S+ (.*)$/m.exec(pins)?.[1] ?? "";
      await writeFile(swapped, pins.replace(/^(one,\S+) .*$/m, `$1 ${stranger}`));
      const { code, stderr } = await logInWith({ knownHostsFile: swapped });
      expect(code).toBe(255);
      expect(stderr).toContain("Host key verification failed");
    });

    it("refuses a login with a key that is not the lab's", async () => {
      const keyFile = join(folder, "stranger");
      await end("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", keyFile]);
      const { code, stderr } = await logInWith({ keyFile });
      expect(code).toBe(255);
      expect(stderr).toContain("Permission denied");
    });

    it("lets the lab's key in under a copy of it as well", async () => {
      const keyFile = join(folder, "copy");
      await copyFile((await listed("one")).keyFile, keyFile);
      expect((await logInWith({ keyFile })).code).toBe(0);
    });

    it("joins the machines by their private network", async () => {
      expect(await ping(3)).toMatchObject({ sent: 3, received: 3 });
    });

    it("gives each machine a name, a machine id and a private address of its own", async () => {
      const question = "hostname; cat /etc/machine-id; ip -4 -o addr show dev eth1";
      const [one, two] = await Promise.all([output("one", question), output("two", question)]);
      expect(one).toMatch(/^one\n[0-9a-f]{32}\n.*10\.99\.0\.1\/24/);
      expect(two).toMatch(/^two\n[0-9a-f]{32}\n.*10\.99\.0\.2\/24/);
      expect(one.split("\n")[1]).not.toBe(two.split("\n")[1]);
    });

    it("leaves to a deploy what a deploy installs", async () => {
      const { stdout } = await ssh("one", "command -v containerd runc kubelet kubeadm");
      expect(stdout).toBe("");
      expect((await ssh("one", "systemctl is-enabled haproxy.service")).stdout.trim()).toBe("disabled");
    });

    it("boots without a failed unit, with a fast clock, a nameserver and the disk it was promised", async () => {
      const question =
        "systemctl --failed --plain --no-legend; cat /sys/devices/system/clocksource/clocksource0/current_clocksource; " +
        "cat /etc/resolv.conf; df --output=size -BG / | tail -1";
      const clock = (await listed("one")).acceleration === "kvm" ? "kvm-clock" : "tsc";
      expect((await output("one", question)).split(/\s*\n\s*/)).toEqual([clock, "nameserver 10.0.2.3", "8G"]);
    });

    it("loads the kernel modules a node needs", async () => {
      const modules = "ip_vs ip_vs_rr overlay br_netfilter nf_conntrack ipip vxlan wireguard";
      expect((await ssh("one", `sudo modprobe -a ${modules}`)).code).toBe(0);
    });

    it("leaves running machines alone when it is started again", async () => {
      const before = [(await listed("one")).pid, (await listed("two")).pid];
      await up();
      expect([(await listed("one")).pid, (await listed("two")).pid]).toEqual(before);
    });
  });
}
