import { ExponentialBackoff, handleWhen, retry } from "cockatiel";
import { PhaseError, UnreachableError } from "../errors";
import { sh } from "../shell";
import type { Connection } from "./connection";
import { endpoint, type Host } from "./host";
import type { Transport } from "./transport";

/** Identifies one boot of a machine; compare it before and after. */
export type BootId = string;

/** @returns the kernel's random number of this boot. */
export async function bootId(connection: Connection): Promise<BootId> {
  const request = {
    what: "read the boot's number",
    text: sh`cat /proc/sys/kernel/random/boot_id`,
    as: "login user",
  } as const;
  return (await connection.run(request)).stdout.trim();
}

/** How long and how often to try; every part has a default. Milliseconds. */
export interface RebootLimits {
  /** @default 600_000, 10 minutes: a server's firmware takes its time. */
  readonly total?: number;
  /** First and longest pause between logins. @default 2_000 and 15_000 */
  readonly firstPause?: number;
  readonly longestPause?: number;
}

/**
 * Waits until a machine that was told to reboot takes logins again, in another boot than `before`. Only real logins
 * are tried, with growing pauses: OpenSSH 9.8 and later locks out addresses that connect and leave
 * (PerSourcePenalties). A refused login is tried again, because a booting machine lets in root alone (pam_nologin).
 * @throws UnreachableError `host-key-*` at once, because waiting does not mend them; otherwise the last failure after
 * `total`. PhaseError (`reboot-did-not-happen`) when the machine answers in the old boot to the end.
 */
export async function waitForReboot(
  transport: Transport,
  host: Host,
  before: BootId,
  { total = 600_000, firstPause = 2_000, longestPause = 15_000 }: RebootLimits = {},
): Promise<Connection> {
  const end = performance.now() + total;
  const worthAnotherTry = (error: Error): boolean =>
    performance.now() < end &&
    (error instanceof OldBoot || (error instanceof UnreachableError && !error.code.startsWith("host-key-")));
  const tries = retry(handleWhen(worthAnotherTry), {
    maxAttempts: Infinity,
    backoff: new ExponentialBackoff({ initialDelay: firstPause, maxDelay: longestPause }),
  });
  return tries.execute(async () => {
    const connection = await transport.connect(host);
    if ((await bootId(connection)) !== before) return connection;
    await connection.close();
    throw new OldBoot(`expected ${endpoint(host)} to reboot, found it in the boot it was in`, {
      code: "reboot-did-not-happen",
      subject: host.name,
      hint: "look at the machine's console; something may hold up its shutdown (systemctl list-jobs)",
    });
  });
}

/** Still shutting down, or nobody told the machine. */
class OldBoot extends PhaseError {}
