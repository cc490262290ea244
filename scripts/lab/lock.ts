import { spawn } from "node:child_process";
import { mkdir } from "node:fs/promises";
import { createInterface } from "node:readline";
import { PhaseError } from "../errors";

/**
 * Takes the kernel's lock on a directory itself, so that no lock file is left behind, and then says which
 * directory it holds and which one has the name now: they differ when the holder before us removed it.
 * The lock is held as long as this shell lives, which is as long as its standard input stays open.
 */
const HOLD = 'exec 9<"$1" && flock 9 && stat -L -c %d:%i /proc/self/fd/9 && stat -c %d:%i "$1" && exec cat';

/** Gives a lock back. */
type Release = () => Promise<void>;

/** Tries once; undefined when the directory was removed while we waited. */
async function hold(directory: string): Promise<Release | undefined> {
  const shell = spawn("sh", ["-c", HOLD, "sh", directory], { stdio: ["pipe", "pipe", "ignore"] });
  const ended = new Promise<void>((resolve, reject) => {
    shell.once("close", () => resolve());
    shell.once("error", reject);
  });
  const release = async (): Promise<void> => {
    shell.stdin.end();
    await ended;
  };
  const identities: string[] = [];
  const lines = createInterface({ input: shell.stdout });
  const answered = new Promise<void>((resolve) => {
    lines.on("line", (line) => {
      identities.push(line);
      if (identities.length === 2) resolve();
    });
  });
  await Promise.race([answered, ended]);
  if (identities.length === 2 && identities[0] === identities[1]) return release;
  await release();
  return undefined;
}

/**
 * Runs `body` while no other process holds the lock on `directory`; waits as long as it takes. The directory is
 * made when it is missing, and `body` may remove it. A dead process holds no lock: the kernel gives it back.
 *
 * @param directory absolute path
 * @throws PhaseError `lab-lock` when the directory cannot be locked
 */
export async function withLock<T>(directory: string, body: () => Promise<T>): Promise<T> {
  for (let attempt = 0; attempt < 100; attempt++) {
    await mkdir(directory, { recursive: true, mode: 0o700 });
    const release = await hold(directory);
    if (release === undefined) continue;
    try {
      return await body();
    } finally {
      await release();
    }
  }
  throw new PhaseError(`cannot lock ${directory}: it is removed again and again`, {
    code: "lab-lock",
    subject: directory,
    hint: "another `kubefjord lab` command runs without end; see `ps` and end it",
  });
}
