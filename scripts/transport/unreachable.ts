import { UnreachableError } from "../errors";
import { endpoint, type Host } from "./host";

/** A way to reach a host failed in a manner that may be gone in a second: another try can help. */
export class TransientError extends UnreachableError {}

/** RFC 4254, 5.1: SSH_OPEN_ADMINISTRATIVELY_PROHIBITED. ssh2 gives the number without a type. */
const PROHIBITED = 1;

/** Whether a server may not open a channel, rather than cannot. */
export function isProhibited(cause: unknown): boolean {
  return (cause as { reason?: unknown } | undefined)?.reason === PROHIBITED;
}

/** Why an exchange with a host ended, as far as Node or ssh2 tell. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code } = error as NodeJS.ErrnoException;
  return code !== undefined && !error.message.includes(code) ? `${error.message} (${code})` : error.message;
}

/** Nothing came back within a limit. @param limit milliseconds. */
export function tooSlow(host: Host, what: string, limit: number, hint: string): UnreachableError {
  return new UnreachableError(
    `expected ${what} by ${endpoint(host)} within ${limit / 1000} s, found nothing`,
    {
      code: "ssh-time-limit",
      subject: host.name,
      hint,
    },
  );
}

/** The connection ended while `during` was under way. */
export function connectionLost(host: Host, during: string, cause: unknown): UnreachableError {
  return new UnreachableError(
    `the connection to ${endpoint(host)} ended during ${during}: ${reasonOf(cause)}`,
    {
      code: "ssh-connection-lost",
      subject: host.name,
      hint: "check that the machine is up and the network path stable; running again is safe",
      cause,
    },
  );
}
