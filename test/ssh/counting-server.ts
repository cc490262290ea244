import { once } from "node:events";
import { readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { Server, type Connection } from "ssh2";
import { pinnedKeys, type HostKeyPins } from "../../scripts/transport";
import type { KeyPair } from "./keys";

/**
 * A stand-in for sshd that lets everybody in and counts logins as sshd does: from the TCP connection to the moment
 * it turns to what the client asks after the login (sshd.c closes a login's startup pipe there, not with the login's success).
 */
export interface CountingServer {
  readonly port: number;
  readonly hostKeys: HostKeyPins;
  /** The most logins that were under way at once. */
  readonly most: number;
  /** Lets clients wait for the answer to their first question until `count` of them wait. */
  answerTogether(count: number): void;
  stop(): Promise<void>;
}

export async function startCountingServer(hostKey: KeyPair): Promise<CountingServer> {
  const clients = new Set<Connection>();
  let waiting: (() => void)[] = [];
  let together = 1;
  let underWay = 0;
  let most = 0;
  const server = new Server({ hostKeys: [readFileSync(hostKey.path)] }, (client) => {
    clients.add(client);
    underWay += 1;
    most = Math.max(most, underWay);
    client.on("error", () => undefined);
    client.once("close", () => clients.delete(client));
    client.on("authentication", (login) => login.accept());
    client.once("request", (_accept, reject) => {
      waiting.push(() => reject?.());
      if (waiting.length < together) return;
      const answers = waiting;
      waiting = [];
      underWay -= answers.length;
      for (const answer of answers) answer();
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    port: (server.address() as AddressInfo).port,
    hostKeys: pinnedKeys([hostKey.line], "here"),
    get most() {
      return most;
    },
    answerTogether: (count) => (together = count),
    stop: async () => {
      for (const client of clients) client.end();
      server.close();
      await once(server, "close");
    },
  };
}
