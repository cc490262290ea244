import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";

/** Starts a program of a control plane. */
export function run(folder: string, program: string, parts: readonly string[]): ChildProcess {
  return spawn(program, parts, { cwd: folder, stdio: "ignore" });
}

/** Ends it at once, as a power cut does. */
export async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGKILL");
  await ended;
}
