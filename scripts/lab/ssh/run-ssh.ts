import { spawn } from "node:child_process";
import { type MachineAccess, sshArguments } from "./access";

/** Exit code of a program that was ended by a signal is 128 + its number; ssh's own failure is 255. */
const ENDED_BY_SIGNAL = 128;

/**
 * Runs the system's ssh in this terminal.
 *
 * @param command words of a command line, which the guest's shell reads; empty for a login shell
 * @returns the exit code of the command, or of ssh itself
 */
export async function runSsh(access: MachineAccess, command: readonly string[]): Promise<number> {
  const ssh = spawn("ssh", sshArguments(access, command), { stdio: "inherit" });
  return new Promise((resolve, reject) => {
    ssh.once("error", reject);
    ssh.once("close", (code) => resolve(code ?? ENDED_BY_SIGNAL));
  });
}
