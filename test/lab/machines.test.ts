import { rm } from "node:fs/promises";
import { removeLab, removeMachine } from "../../scripts/lab/machine/remove";
import { describeAccess } from "./machines/access";
import { describeFaults } from "./machines/faults";
import { CLUSTER, end, listed, ownStateDirectory, up } from "./machines/lab";
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

describe("the command line", () => {
  it("shows the machines that another process started", async () => {
    const { code, stdout } = await end("node", ["bin/kubefjord.js", "lab", "list", "--json"]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject([
      { cluster: CLUSTER, name: "one", state: "running" },
      { cluster: CLUSTER, name: "two", state: "running" },
    ]);
  });

  it("gives the exit code of a command in a machine", async () => {
    const { code, stdout } = await end("node", [
      "bin/kubefjord.js",
      "lab",
      "ssh",
      "one",
      "--",
      "hostname;",
      "exit",
      "7",
    ]);
    expect({ code, stdout }).toEqual({ code: 7, stdout: "one\n" });
  });
});

describe("taking the lab down", () => {
  it("leaves the other machine when one is removed, and makes the removed one anew", async () => {
    const { pid } = await listed("one");
    await removeMachine(CLUSTER, "two");
    expect(await listed("one")).toMatchObject({ state: "running", pid });
    await expect(listed("two")).rejects.toThrow("two is not listed");
    await up();
    expect(await listed("two")).toMatchObject({ state: "running" });
  });

  it("leaves no process, socket, mount or file", async () => {
    const before = await traces(state);
    expect(before.processes.length).toBeGreaterThanOrEqual(3);
    expect(before.sockets.length).toBeGreaterThan(0);
    await removeLab(CLUSTER);
    expect(await traces(state)).toEqual({ processes: [], sockets: [], mounts: [], files: [] });
  });
});
