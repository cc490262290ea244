import { setTimeout as delay } from "node:timers/promises";
import { KubefjordError } from "../../spec/errors";
import { PhaseError } from "../errors";
import type { GuardedChange } from "../step";
import { apply, type Connection, type Transport } from "../transport";

/** The rest of the time limit is for the undoing itself, on a busy machine. Milliseconds. */
const UNDOING = 15_000;

/**
 * Makes a change over the connection there is, and confirms it over a new login. Where no new login is let in within
 * the change's time, the node undoes it by itself, and the old connection is asked whether it lives.
 *
 * @throws PhaseError `change-undone` where the change locked us out and was undone
 */
export async function changeGuarded(
  connection: Connection,
  step: GuardedChange,
  transport: Transport,
): Promise<void> {
  const until = performance.now() + step.undoneAfter * 1000;
  await apply(connection, [step.change]);
  try {
    await confirm(connection, step, transport);
  } catch (cause) {
    if (!(cause instanceof KubefjordError)) throw cause;
    await delay(Math.max(0, until - performance.now()) + UNDOING);
    throw undone(connection, step, cause);
  }
}

/** What comes after the undoing comes too late. */
async function confirm(
  { host, limits }: Connection,
  step: GuardedChange,
  transport: Transport,
): Promise<void> {
  const most = step.undoneAfter * 1000;
  const another = await transport.anew(host, {
    tcpConnect: Math.min(limits.tcpConnect, most),
    handshake: Math.min(limits.handshake, most),
    authentication: Math.min(limits.authentication, most),
    connectAttempts: 1,
  });
  try {
    await apply(another, [step.confirm]);
  } finally {
    await another.close();
  }
}

function undone({ host, lost }: Connection, step: GuardedChange, cause: KubefjordError): PhaseError {
  const session = lost.aborted ? "the session before it ended" : "the session before it lives";
  return new PhaseError(
    `${step.what}: expected a new login to confirm it; found none in time (${cause.message}), so the node has undone it after ${step.undoneAfter} s; ${session}`,
    { code: "change-undone", subject: host.name, hint: step.hint, cause },
  );
}
