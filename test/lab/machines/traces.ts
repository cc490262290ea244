import { readdir, readFile } from "node:fs/promises";

/** What a lab could leave behind on this computer, as far as a state directory's name is in it. */
export interface Traces {
  /** Command lines. */
  readonly processes: string[];
  /** Bound unix sockets. */
  readonly sockets: string[];
  readonly mounts: string[];
  /** Files and folders below the state directory. */
  readonly files: string[];
}

async function linesWith(file: string, text: string): Promise<string[]> {
  return (await readFile(file, "utf8")).split("\n").filter((line) => line.includes(text));
}

async function processesWith(text: string): Promise<string[]> {
  const pids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  const lines = await Promise.all(
    pids.map((pid) => readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "")),
  );
  return lines.filter((line) => line.includes(text)).map((line) => line.replaceAll("\0", " "));
}

/** Looks for everything a lab with this state directory has on this computer now. */
export async function traces(stateDirectory: string): Promise<Traces> {
  return {
    processes: await processesWith(stateDirectory),
    sockets: await linesWith("/proc/net/unix", stateDirectory),
    mounts: await linesWith("/proc/self/mountinfo", stateDirectory),
    files: (await readdir(stateDirectory, { recursive: true })).filter(
      (name) => !EMPTY_PARENTS.includes(name),
    ),
  };
}

/** Folders all labs share. */
const EMPTY_PARENTS = ["kubefjord", "kubefjord/lab"];
