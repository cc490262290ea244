import { once } from "node:events";
import { createServer, type AddressInfo, type Socket } from "node:net";
import { pipeline } from "node:stream/promises";
import type { Connection } from "./connection";

/** A port of this machine that leads to a port the node reaches. */
export interface Forward {
  /** TCP port on 127.0.0.1. */
  readonly port: number;
  /** Why the node opened no stream at the last try; undefined where it did, or was not asked. */
  refusal(): Error | undefined;
  /** Ends it with every stream through it. */
  close(): Promise<void>;
}

/**
 * Forwards a free local port through a connection, as `ssh -L` does. Nobody but this machine reaches it. A stream
 * the node cannot open is closed at once; it is the client's to try again.
 * @param address as the node resolves it, for example 127.0.0.1.
 */
export async function forwardLocal(connection: Connection, address: string, port: number): Promise<Forward> {
  const sockets = new Set<Socket>();
  let refusal: Error | undefined;
  const carry = async (socket: Socket): Promise<void> => {
    const stream = await connection.openStream(address, port).catch((error: unknown) => {
      refusal = error as Error;
      throw error;
    });
    refusal = undefined;
    await Promise.all([pipeline(socket, stream), pipeline(stream, socket)]);
  };
  const server = createServer({ noDelay: true, allowHalfOpen: true }, (socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
    carry(socket).catch((error: unknown) => socket.destroy(error as Error));
    socket.on("error", () => socket.destroy());
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    port: (server.address() as AddressInfo).port,
    refusal: () => refusal,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}
