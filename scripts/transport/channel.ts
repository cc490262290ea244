import type { ClientChannel } from "ssh2";
import { UnreachableError } from "../errors";
import { endpoint, type Host } from "./host";
import { isProhibited, reasonOf, tooSlow } from "./unreachable";

type Opened = (error: Error | undefined, channel: ClientChannel) => void;

/**
 * Opens a channel within a limit: on a half-dead link ssh2 never calls back.
 * @param limit milliseconds
 * @param lost fires with its reason when the connection ends.
 * @param open asks ssh2 for the channel.
 * @param use takes the channel at the moment it opens: a short command's exit code may be in the same packet.
 * @throws UnreachableError (`ssh-time-limit`, `ssh-channel-refused`, or the reason of `lost`)
 */
export async function openChannel<T>(
  host: Host,
  limit: number,
  lost: AbortSignal,
  open: (opened: Opened) => unknown,
  use: (channel: ClientChannel) => T,
): Promise<T> {
  lost.throwIfAborted();
  const given = new AbortController();
  const giveUp = (reason: unknown): void => given.abort(reason);
  const onLost = (): void => giveUp(lost.reason);
  const late = tooSlow(
    host,
    "a channel to open",
    limit,
    "the machine or the link hangs; look at its console, then run again",
  );
  const timer = setTimeout(giveUp, limit, late);
  lost.addEventListener("abort", onLost, { once: true });
  try {
    return await new Promise<T>((resolve, reject) => {
      given.signal.addEventListener("abort", () => reject(given.signal.reason as Error));
      open((error, channel) => {
        if (error) reject(channelRefused(host, error));
        else if (given.signal.aborted) channel.destroy();
        else resolve(use(channel));
      });
    });
  } catch (error) {
    throw error instanceof UnreachableError ? error : channelRefused(host, error);
  } finally {
    clearTimeout(timer);
    lost.removeEventListener("abort", onLost);
  }
}

function channelRefused(host: Host, cause: unknown): UnreachableError {
  const found = isProhibited(cause)
    ? "its sshd prohibits it (AllowTcpForwarding, PermitOpen)"
    : reasonOf(cause);
  return new UnreachableError(`${endpoint(host)} did not open a channel: ${found}`, {
    code: "ssh-channel-refused",
    subject: host.name,
    hint: "check MaxSessions, AllowTcpForwarding and ForceCommand in the machine's sshd_config",
    cause,
  });
}
