import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { getPriority } from "node:os";
import {
  endProcess,
  findByArgument,
  giveWay,
  identify,
  isAlive,
  parseStat,
  type ProcessIdentity,
  signal,
} from "../../../scripts/lab/process";

/** A process that does nothing, with a name to be found by. */
async function sleeper(argument: string): Promise<ProcessIdentity> {
  const child = spawn("sleep", ["3600"], { argv0: argument, stdio: "ignore" });
  await once(child, "spawn");
  const identity = await identify(child.pid ?? 0);
  if (identity === undefined) throw new Error("the sleeper has ended");
  return identity;
}

const kill = (identity: ProcessIdentity): void => {
  process.kill(identity.pid, "SIGKILL");
};

test("a process gives way by so many steps, by thread and by session", async () => {
  const child = spawn("sleep", ["3600"], { detached: true, stdio: "ignore" });
  await once(child, "spawn");
  const identity = await identify(child.pid ?? 0);
  if (identity === undefined) throw new Error("the sleeper has ended");
  await giveWay(identity, 12);
  expect(getPriority(identity.pid)).toBe(12);
  const session = await readFile(`/proc/${identity.pid}/autogroup`, "utf8").catch(() => "no autogroups here");
  expect(session).toMatch(/ nice 12$|no autogroups here/m);
  kill(identity);
  await once(child, "close");
  await giveWay(identity, 12);
});

describe("the identity of a process", () => {
  it("is read past a name with spaces and parentheses", () => {
    const fields = ["S", ...Array.from({ length: 18 }, () => "0"), "4711"].join(" ");
    expect(parseStat(`42 (a) b) ${fields} 0 0`)).toEqual({ startTicks: 4711, ended: false });
  });

  it("says of a process that waits for its parent that it has ended, once its last thread has", () => {
    const zombie = (threads: number): string => `42 (a) Z ${"0 ".repeat(16)}${threads} 0 4711 0`;
    expect(parseStat(zombie(1))).toEqual({ startTicks: 4711, ended: true });
    expect(parseStat(zombie(3)).ended).toBe(false);
  });

  it("tells a later process with the same pid from the one that was meant", async () => {
    const own = await identify(process.pid);
    if (own === undefined) throw new Error("this process is alive");
    expect(await isAlive(own)).toBe(true);
    expect(await isAlive({ ...own, startTicks: own.startTicks - 1 })).toBe(false);
    expect(await isAlive({ ...own, bootId: "another boot" })).toBe(false);
  });

  it("keeps a signal from a later process with the same pid", async () => {
    const identity = await sleeper("kubefjord-test-signal");
    await signal({ ...identity, startTicks: identity.startTicks + 1 }, "SIGKILL");
    expect(await isAlive(identity)).toBe(true);
    kill(identity);
  });

  it("finds a process by one whole argument alone", async () => {
    const argument = `/kubefjord-test/${process.pid}/qemu.pid`;
    const identity = await sleeper(argument);
    expect(await findByArgument(argument)).toEqual(identity);
    expect(await findByArgument(argument.slice(0, -1))).toBeUndefined();
    kill(identity);
  });

  it("ends a process and returns when it is gone", async () => {
    const identity = await sleeper("kubefjord-test-end");
    await endProcess(identity, 5000);
    expect(await isAlive(identity)).toBe(false);
  });
});
