import { PhaseError, RefusedError } from "../errors";
import type { ExecRequest, ExecResult } from "./exec-request";
import type { Host } from "./host";

/** A command ran on the node and did not end with exit code 0. */
export class CommandError extends PhaseError {
  constructor(
    host: Host,
    request: ExecRequest,
    readonly result: ExecResult,
    lastLines: readonly string[],
  ) {
    const found = result.signal === undefined ? `exit code ${result.code}` : `signal ${result.signal}`;
    super(`${request.what}: expected exit code 0, found ${found}${quote(lastLines)}`, {
      code: "command-failed",
      subject: host.name,
      hint: "mend what the lines above name, then run again: it is safe, finished steps are recognised",
    });
  }
}

/** @param limit milliseconds */
export function commandTooSlow(
  host: Host,
  request: ExecRequest,
  limit: number,
  lastLines: readonly string[],
): PhaseError {
  return new PhaseError(
    `${request.what}: expected an end within ${limit / 1000} s, found none${quote(lastLines)}`,
    {
      code: "command-time-limit",
      subject: host.name,
      hint: "the command may still be running on the node: look with `ps -ef`; running again is safe",
    },
  );
}

export function outputTooLong(host: Host, request: ExecRequest, limit: number): PhaseError {
  return new PhaseError(`${request.what}: expected at most ${limit} bytes of output, found more`, {
    code: "command-output-limit",
    subject: host.name,
    hint: "this is the kit's own limit; please report it with the command's name",
  });
}

/**
 * The refusal behind a failed sudo, or undefined where sudo let the command run. sudo's own messages are recognised
 * by their text in the C locale, which the wrapper sets.
 */
export function sudoRefusal(host: Host, result: ExecResult): RefusedError | undefined {
  const asked = /^sudo: (a password is required|a terminal is required.*|sorry, you must have a tty.*)$/m;
  const barred =
    /^(.* is not in the sudoers file.*|Sorry, user .* is not allowed to execute .*|.* is not allowed to run sudo .*)$/m;
  if (result.code === 1 && asked.test(result.stderr))
    return refused(host, "sudo asks for a password", "sudo-password");
  if (result.code === 1 && barred.test(result.stderr))
    return refused(host, "sudo refuses this user", "sudo-refused");
  if (result.code === 127 && /sudo: (command )?not found/.test(result.stderr)) {
    return refused(host, "there is no sudo on the node", "sudo-missing");
  }
  return undefined;
}

function refused(host: Host, found: string, code: string): RefusedError {
  return new RefusedError(`expected ${host.user} to become root without a password; ${found}`, {
    code,
    subject: host.name,
    hint: `log in as root, or as root on the node: apt-get install sudo && echo '${host.user} ALL=(ALL) NOPASSWD: ALL' > /etc/sudoers.d/90-kubefjord && chmod 0440 /etc/sudoers.d/90-kubefjord`,
  });
}

function quote(lines: readonly string[]): string {
  return lines.length === 0 ? "" : `; its last lines:${lines.map((line) => `\n     | ${line}`).join("")}`;
}
