import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";

/** Takes TCP connections, says one thing and then nothing, as a machine that hangs does. */
export interface HangingServer {
  readonly port: number;
  /** All that clients said, as latin1. */
  readonly heard: string;
  stop(): Promise<void>;
}

/** @param greeting what every client is told; "" for nothing. */
export async function startHangingServer(greeting: string): Promise<HangingServer> {
  let heard = "";
  const server = createServer((socket) => {
    socket.on("error", () => socket.destroy());
    socket.on("data", (chunk) => (heard += chunk.toString("latin1")));
    socket.write(greeting);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    port: (server.address() as AddressInfo).port,
    get heard() {
      return heard;
    },
    stop: async () => {
      server.close();
      await once(server, "close");
    },
  };
}
