import { mkdir, open, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { InputError } from "../../spec/errors";
import { isSystemError, unwritable } from "./file-errors";

/** Milliseconds another one's lock is waited for: it is held while a small file is written. */
const PATIENCE = 5_000;

/**
 * Does some work while nobody else writes a kubeconfig: kubectl and client-go take the same file beside it.
 *
 * @throws InputError `kubeconfig-locked`, `kubeconfig-unwritable`
 */
export async function whileLocked<T>(path: string, work: () => Promise<T>): Promise<T> {
  const lock = `${path}.lock`;
  await take(path, lock);
  try {
    return await work();
  } finally {
    await rm(lock, { force: true });
  }
}

async function take(path: string, lock: string): Promise<void> {
  const end = performance.now() + PATIENCE;
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    while (!(await isMade(lock))) {
      if (performance.now() > end) throw locked(path, lock);
      await pause(100);
    }
  } catch (error) {
    throw isSystemError(error) ? unwritable(path, error) : error;
  }
}

async function isMade(lock: string): Promise<boolean> {
  try {
    await (await open(lock, "wx")).close();
    return true;
  } catch (error) {
    if (isSystemError(error) && error.code === "EEXIST") return false;
    throw error;
  }
}

function locked(path: string, lock: string): InputError {
  return new InputError(
    `expected to write a kubeconfig there; found ${lock}, which kubectl and kubefjord hold while they write; nothing was written`,
    {
      code: "kubeconfig-locked",
      subject: path,
      hint: `run again; where neither of them is at work, one was killed while it wrote: rm ${lock}`,
    },
  );
}
