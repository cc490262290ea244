import { spawn } from "node:child_process";
import { once } from "node:events";
import { access, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { withLock } from "../../../scripts/lab/lock";

describe("the lock on a directory", () => {
  let parent: string;
  beforeEach(async () => {
    parent = await mkdtemp(join(tmpdir(), "kubefjord-lock-"));
  });
  afterEach(() => rm(parent, { recursive: true }));

  it("lets one body in after the other, and leaves no file", async () => {
    const directory = join(parent, "lab");
    let inside = 0;
    let most = 0;
    const body = async (): Promise<void> => {
      inside += 1;
      most = Math.max(most, inside);
      await delay(5);
      inside -= 1;
    };
    await Promise.all(Array.from({ length: 5 }, () => withLock(directory, body)));
    expect(most).toBe(1);
    expect(await readdir(directory)).toEqual([]);
  });

  it("is given back when the body fails", async () => {
    const failure = new Error("no");
    await expect(withLock(parent, () => Promise.reject(failure))).rejects.toBe(failure);
    expect(await withLock(parent, () => Promise.resolve("in"))).toBe("in");
  });

  it("makes the directory again for those who waited while its holder removed it", async () => {
    const directory = join(parent, "lab");
    const remove = (): Promise<void> => rm(directory, { recursive: true });
    const seen: boolean[] = [];
    const look = async (): Promise<void> => {
      seen.push(
        await access(directory).then(
          () => true,
          () => false,
        ),
      );
    };
    await Promise.all([withLock(directory, remove), withLock(directory, look), withLock(directory, look)]);
    expect(seen).toEqual([true, true]);
  });

  it("is not held by a process that was killed while it held it", async () => {
    const program = `require("tsx/cjs"); require(process.argv[1]).withLock(process.argv[2], async () => {
      console.log("held"); await new Promise((resolve) => setTimeout(resolve, 3600000)); })`;
    const holder = spawn(process.execPath, [
      "-e",
      program,
      require.resolve("../../../scripts/lab/lock"),
      parent,
    ]);
    await once(holder.stdout, "data");
    holder.kill("SIGKILL");
    expect(await withLock(parent, () => Promise.resolve("in"))).toBe("in");
  });
});
