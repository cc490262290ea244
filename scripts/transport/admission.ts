import { bulkhead, type BulkheadPolicy } from "cockatiel";
import type { Connection } from "./connection";
import type { Limits } from "./limits";

/**
 * Lets logins begin so that no more than `handshakesPerServer` are under way against one server, counted as the server
 * counts (sshd_config(5), MaxStartups), and no more than `handshakes` key exchanges in all.
 */
export class Admission {
  readonly #servers = new Map<string, BulkheadPolicy>();
  readonly #handshakes: BulkheadPolicy;

  constructor(private readonly limits: Limits) {
    this.#handshakes = bulkhead(limits.handshakes, Infinity);
  }

  /**
   * A login when its turn has come. sshd counts it a moment longer than we do: on a busy machine it has told us of the
   * success before its listener has taken the login off its count. So the turn ends with the first answer after
   * the login, which sshd gives only after that; the caller has the connection before.
   * @param server logins on one server are counted together.
   */
  login(server: string, logIn: () => Promise<Connection>): Promise<Connection> {
    return new Promise((resolve, reject) => {
      this.turns(server)
        .execute(async () => {
          const connection = await logIn();
          resolve(connection);
          await connection.answered();
        })
        .catch(reject);
    });
  }

  /** A key exchange when its turn has come. */
  handshake<T>(exchange: () => Promise<T>): Promise<T> {
    return this.#handshakes.execute(exchange);
  }

  private turns(server: string): BulkheadPolicy {
    const kept = this.#servers.get(server) ?? bulkhead(this.limits.handshakesPerServer, Infinity);
    this.#servers.set(server, kept);
    return kept;
  }
}
