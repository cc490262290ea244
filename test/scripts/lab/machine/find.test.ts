import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findCluster, findMachine } from "../../../../scripts/lab/machine/find";
import { writeMachine } from "../../../../scripts/lab/machine/record";
import { DEFINITION } from "../definitions";

async function remember(cluster: string, name: string): Promise<void> {
  await writeMachine({
    cluster,
    definition: { ...DEFINITION, name },
    settings: { cluster, acceleration: "auto", prebaked: false },
    imageKey: "trixie-0",
    acceleration: "tcg",
    sshPort: 2222,
  });
}

describe("finding the machine a person means", () => {
  const before = process.env.XDG_STATE_HOME;
  let state: string;
  beforeEach(async () => {
    state = await mkdtemp(join(tmpdir(), "kubefjord-find-"));
    process.env.XDG_STATE_HOME = state;
  });
  afterEach(async () => {
    if (before === undefined) delete process.env.XDG_STATE_HOME;
    else process.env.XDG_STATE_HOME = before;
    await rm(state, { recursive: true });
  });

  it("takes the only machine of that name", async () => {
    await remember("red", "w-1");
    await remember("blue", "w-2");
    expect((await findMachine("w-1")).cluster).toBe("red");
  });

  it("asks for the lab when two have a machine of that name, and takes the answer", async () => {
    await remember("red", "w-1");
    await remember("blue", "w-1");
    await expect(findMachine("w-1")).rejects.toMatchObject({
      code: "lab-machine-ambiguous",
      message: expect.stringContaining("blue, red") as string,
      hint: "add --cluster NAME",
    });
    expect((await findMachine("w-1", "blue")).cluster).toBe("blue");
  });

  it("names the machines there are when there is none of that name", async () => {
    await remember("red", "w-1");
    await expect(findMachine("w-9")).rejects.toMatchObject({
      code: "lab-machine-unknown",
      message: expect.stringContaining("w-1") as string,
    });
  });

  it("takes the only lab, none, or asks", async () => {
    expect(await findCluster()).toBeUndefined();
    await remember("red", "w-1");
    expect(await findCluster()).toBe("red");
    await remember("blue", "w-1");
    await expect(findCluster()).rejects.toMatchObject({ code: "lab-cluster-ambiguous" });
    expect(await findCluster("blue")).toBe("blue");
    expect(await findCluster("green")).toBeUndefined();
  });

  it("takes an environment's file for its cluster", async () => {
    const file = join(__dirname, "../../../../stacks/environments/lab.yaml");
    expect(await findCluster(file)).toBeUndefined();
    await remember("lab", "w-1");
    await remember("blue", "w-1");
    expect(await findCluster(file)).toBe("lab");
    await expect(findCluster("./nowhere.yaml")).rejects.toThrow(/nowhere/);
  });
});
