import { spawn } from "node:child_process";
import { RefusedError } from "../../errors";

/**
 * Runs `work` while holding the kernel's lock on `file` (flock(1) holds it for us, and ends with us: its standard input
 * is a pipe from this process). A process that dies in any way holds no lock.
 * @throws RefusedError `bundle-locked` if another process has it.
 */
export async function withLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  const holder = spawn("flock", ["--nonblock", file, "sh", "-c", "echo locked && exec cat >/dev/null"], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const locked = await new Promise<boolean>((resolve, reject) => {
    holder.on("error", reject);
    holder.stdout.once("data", () => resolve(true));
    holder.once("close", () => resolve(false));
  });
  if (!locked) throw held(file);
  try {
    return await work();
  } finally {
    const closed = new Promise((resolve) => holder.once("close", resolve));
    holder.stdin.end();
    await closed;
  }
}

function held(file: string): RefusedError {
  return new RefusedError("expected to be the only build of this bundle, another one is under way", {
    code: "bundle-locked",
    subject: file,
    hint: "wait for the other kubefjord bundle build to end",
  });
}
