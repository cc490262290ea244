import { once } from "node:events";
import { messageOf } from "../../spec/errors";
import { UnreachableError } from "../errors";
import type { Connection } from "../transport";

/**
 * Waits while a tunnel is open: until somebody interrupts the program, or the connection it goes through ends.
 *
 * @throws UnreachableError `tunnel-lost`; a new tunnel has another port, so the kubeconfig has to be written anew
 */
export async function holdTunnel({ host, lost }: Pick<Connection, "host" | "lost">): Promise<void> {
  const ended = new AbortController();
  const waits = { signal: ended.signal };
  try {
    await Promise.race([
      once(process, "SIGINT", waits),
      once(process, "SIGTERM", waits),
      lost.aborted ? undefined : once(lost, "abort", waits),
    ]);
  } finally {
    ended.abort();
  }
  if (!lost.aborted) return;
  throw new UnreachableError(`expected the tunnel to stay open; found ${messageOf(lost.reason)}`, {
    code: "tunnel-lost",
    subject: host.name,
    hint: "run the same command again: it opens a new tunnel, on another port, and writes the file anew",
    cause: lost.reason,
  });
}
