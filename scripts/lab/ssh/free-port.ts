import { createServer } from "node:net";

/** Whether nothing listens on a port of 127.0.0.1 now. */
async function isFree(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(undefined));
    server.listen({ host: "127.0.0.1", port, exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" ? address?.port : undefined));
    });
  });
}

/**
 * A port of 127.0.0.1 for one machine: the one it had, so that notes and known_hosts stay true, unless something
 * else took it meanwhile; then one the kernel finds free.
 *
 * @param remembered the port of the machine's last start
 * @param taken ports of machines that do not run now and will want theirs back
 */
export async function choosePort(
  remembered: number | undefined,
  taken: ReadonlySet<number>,
): Promise<number> {
  if (remembered !== undefined && (await isFree(remembered)) === remembered) return remembered;
  for (;;) {
    const port = await isFree(0);
    if (port !== undefined && !taken.has(port)) return port;
  }
}
