import { spawn } from "node:child_process";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { setPriority } from "node:os";
import { setTimeout as delay } from "node:timers/promises";
import { isAbsent, readText, systemCode } from "./json-file";

/** Clock ticks per second in /proc; USER_HZ is 100 on every Linux Debian runs on (proc(5)). */
const TICKS_PER_SECOND = 100;

/**
 * One life of one process. A pid alone is used again after a while; together with the tick at which the process
 * started and the boot of the host it is not.
 */
export interface ProcessIdentity {
  readonly pid: number;
  /** Ticks of 1/100 s from the host's boot to the start of the process. */
  readonly startTicks: number;
  /** The host's boot, from /proc/sys/kernel/random/boot_id. */
  readonly bootId: string;
}

/**
 * Start of a process in ticks from a line of /proc/PID/stat, and whether it has ended and waits for its parent. One
 * whose first thread has ended while others still let go of its sockets has not.
 */
export function parseStat(stat: string): { readonly startTicks: number; readonly ended: boolean } {
  // The name in parentheses may hold spaces and parentheses itself: fields count from the last one.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  const threads = Number(fields[17]);
  return { startTicks: Number(fields[19]), ended: ["Z", "X"].includes(fields[0] ?? "") && threads <= 1 };
}

async function bootId(): Promise<string> {
  return (await readFile("/proc/sys/kernel/random/boot_id", "utf8")).trim();
}

/** Identity of the process that has this pid now, or undefined when there is none. */
export async function identify(pid: number): Promise<ProcessIdentity | undefined> {
  try {
    const stat = parseStat(await readFile(`/proc/${pid}/stat`, "utf8"));
    return stat.ended ? undefined : { pid, startTicks: stat.startTicks, bootId: await bootId() };
  } catch (error) {
    // ESRCH: the process ended between open and read.
    if (isAbsent(error) || systemCode(error) === "ESRCH") return undefined;
    throw error;
  }
}

/** Whether exactly this process, and not a later one with its pid, is alive. */
export async function isAlive(identity: ProcessIdentity): Promise<boolean> {
  const now = await identify(identity.pid);
  return now?.startTicks === identity.startTicks && now.bootId === identity.bootId;
}

/** Seconds since a process of this boot started. */
export async function uptimeSeconds(identity: ProcessIdentity): Promise<number> {
  const sinceBoot = Number((await readFile("/proc/uptime", "utf8")).split(" ")[0]);
  return Math.max(0, Math.round(sinceBoot - identity.startTicks / TICKS_PER_SECOND));
}

/**
 * The process of this user that was started with `argument` as one whole argument. Finds one whose record was
 * never written because the command that started it died; arguments asked for are paths of the lab's own state.
 */
export async function findByArgument(argument: string): Promise<ProcessIdentity | undefined> {
  for (const entry of await readdir("/proc")) {
    if (!/^\d+$/.test(entry) || Number(entry) === process.pid) continue;
    const commandLine = await readText(`/proc/${entry}/cmdline`).catch(() => undefined);
    if (commandLine?.split("\0").includes(argument)) return identify(Number(entry));
  }
  return undefined;
}

/** Sends a signal to exactly this process; a process that has ended is left in peace. */
export async function signal(identity: ProcessIdentity, name: NodeJS.Signals): Promise<void> {
  if (await isAlive(identity)) process.kill(identity.pid, name);
}

/** Waits until a process has ended. Returns false when it lives longer than `milliseconds`. */
export async function waitForEnd(identity: ProcessIdentity, milliseconds: number): Promise<boolean> {
  const deadline = Date.now() + milliseconds;
  while (await isAlive(identity)) {
    if (Date.now() > deadline) return false;
    await delay(20);
  }
  return true;
}

/** Ends a process: asks it first, then kills it after `patience` milliseconds. Returns when it is gone. */
export async function endProcess(identity: ProcessIdentity, patience: number): Promise<void> {
  await signal(identity, "SIGTERM");
  if (await waitForEnd(identity, patience)) return;
  await signal(identity, "SIGKILL");
  await waitForEnd(identity, 30_000);
}

/**
 * Lets a process come after the user's own programs wherever they want the processors: emulated machines take all there
 * are. Ten steps are a tenth of the weight (sched(7)). A kernel that groups processes by session (autogroup) looks at the
 * group's value, others at each thread's; what has ended needs neither.
 */
export async function giveWay({ pid }: ProcessIdentity, steps: number): Promise<void> {
  const threads = await readdir(`/proc/${pid}/task`).catch(() => []);
  for (const thread of threads) {
    try {
      setPriority(Number(thread), steps);
    } catch {
      // It has ended meanwhile: everybody may lower the priority of what is theirs.
    }
  }
  await writeFile(`/proc/${pid}/autogroup`, `${steps}`).catch(() => undefined);
}

/** Starts a program that outlives this one, in a session of its own and without a terminal. Returns its pid. */
export function startDetached(program: string, programArguments: readonly string[]): number {
  const child = spawn(program, [...programArguments], { detached: true, stdio: "ignore", cwd: "/" });
  child.unref();
  if (child.pid === undefined) throw new Error(`${program} did not start`);
  return child.pid;
}
