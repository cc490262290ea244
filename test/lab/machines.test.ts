import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { removeLab, removeMachine } from "../../scripts/lab/machine/remove";
import { machinePaths } from "../../scripts/lab/paths";
import { describeAccess } from "./machines/access";
import { describeCommandLine } from "./machines/command-line";
import { describeFaults } from "./machines/faults";
import { CLUSTER, end, listed, ownStateDirectory, up } from "./machines/lab";
import { until } from "./until";
import { describeRepair } from "./machines/repair";
import { describeSnapshots } from "./machines/snapshots";
import { traces } from "./machines/traces";

// One lab for everything: a boot takes half a minute without hardware virtualisation, and more on a busy computer.
let state: string;
beforeAll(async () => {
  state = await ownStateDirectory();
  await up();
}, 1_800_000);

afterAll(async () => {
  await removeLab(CLUSTER);
  await rm(state, { recursive: true });
});

describeAccess();
describeSnapshots();
describeFaults();
describeRepair();

describeCommandLine();

describe("taking the lab down", () => {
  it("leaves the other machine when one is removed", async () => {
    const { pid } = await listed("one");
    await removeMachine(CLUSTER, "two");
    expect(await listed("one")).toMatchObject({ state: "running", pid });
    await expect(listed("two")).rejects.toThrow("two is not listed");
  });

  it("is no end: the machine is made anew, also where the first attempt is killed while it boots", async () => {
    const program = join(__dirname, "machines", "up-program.ts");
    const attempt = spawn(process.execPath, ["--require", "tsx/cjs", program], {
      env: { ...process.env },
      stdio: ["ignore", "ignore", "inherit"],
    });
    const ended = once(attempt, "close");
    await until("QEMU runs", () => Promise.resolve(existsSync(machinePaths(CLUSTER, "two").process)));
    attempt.kill("SIGKILL");
    expect(await ended).toEqual([null, "SIGKILL"]);
    const { pid } = await listed("two");
    await up();
    expect(await listed("two")).toMatchObject({ state: "running", pid });
  });

  it("leaves no process, socket, mount or file", async () => {
    const before = await traces(state);
    expect(before.processes.length).toBeGreaterThanOrEqual(3);
    expect(before.sockets.length).toBeGreaterThan(0);
    expect(await end("node", ["bin/kubefjord.js", "lab", "down", CLUSTER])).toMatchObject({
      code: 0,
      stderr: "",
    });
    expect(await traces(state)).toEqual({ processes: [], sockets: [], mounts: [], files: [] });
  });
});
