import { execFile } from "node:child_process";
import { PhaseError } from "../errors";

/** How many lines of a failed program's own words an error repeats. */
const LINES_SHOWN = 8;

/** Administrators' programs (mkfs.ext4) are not on an ordinary user's PATH on Debian. */
export function searchPath(): string {
  return `${process.env.PATH ?? ""}:/usr/sbin:/sbin`;
}

/** A program of the host and its arguments; no shell is involved. */
export interface ProgramCall {
  readonly program: string;
  readonly arguments: readonly string[];
  /** Added to the environment of this process. */
  readonly environment?: Readonly<Record<string, string>>;
}

/**
 * Runs a program to its end and returns its standard output.
 *
 * @param call the program
 * @param subject the machine or image it is run for, named by the error
 * @throws PhaseError `lab-program-failed` with the program's last lines
 */
export async function run(call: ProgramCall, subject: string): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(
      call.program,
      [...call.arguments],
      { maxBuffer: 64 * 1024 * 1024, env: { ...process.env, PATH: searchPath(), ...call.environment } },
      (error, stdout, stderr) => {
        if (error === null) {
          resolve(stdout);
          return;
        }
        const words = `${stdout}\n${stderr}`.trim().split("\n").slice(-LINES_SHOWN).join("\n  ");
        reject(
          new PhaseError(`${call.program} failed (exit ${String(error.code)}):\n  ${words}`, {
            code: "lab-program-failed",
            subject,
            hint: "correct what the lines above name and run the same command again",
            cause: error,
          }),
        );
      },
    );
  });
}
