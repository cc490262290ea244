import { bulkhead, ExponentialBackoff, handleType, retry, type BulkheadPolicy } from "cockatiel";
import type { Duplex } from "node:stream";
import { Connection } from "./connection";
import { handshake } from "./handshake";
import { endpoint, type Authentication, type Host } from "./host";
import { loadIdentity, type Identity } from "./identity";
import { DEFAULT_LIMITS, type Limits } from "./limits";
import { jump } from "./jump";
import { openSocket } from "./socket";
import { TransientError } from "./unreachable";

/** The connections of one run: one per node and one per bastion, opened when first asked for. */
export class Transport {
  readonly #connections = new Map<string, Promise<Connection>>();
  readonly #identities = new Map<string, Promise<Identity>>();
  readonly #servers = new Map<string, BulkheadPolicy>();
  readonly #handshakes: BulkheadPolicy;
  readonly limits: Limits;

  /** @param limits those that differ from the defaults. */
  constructor(limits: Partial<Limits> = {}) {
    this.limits = { ...DEFAULT_LIMITS, ...limits };
    this.#handshakes = bulkhead(this.limits.handshakes, Infinity);
  }

  /**
   * The connection to a host, opened now or already there. One that was lost is opened again.
   * @throws UnreachableError, InputError (`ssh-agent`, `ssh-key-*`)
   */
  async connect(host: Host): Promise<Connection> {
    const kept = this.#connections.get(host.name);
    if (kept !== undefined) {
      const connection = await kept;
      if (!connection.lost.aborted) return connection;
      if (this.#connections.get(host.name) !== kept) return this.connect(host);
    }
    const opening = this.open(host);
    this.#connections.set(host.name, opening);
    opening.catch(() => this.forget(host.name, opening));
    return opening;
  }

  /** Ends every connection, those through a bastion before the bastion's. */
  async close(): Promise<void> {
    const opened = await Promise.allSettled(this.#connections.values());
    this.#connections.clear();
    const connections = opened.flatMap((result) => (result.status === "fulfilled" ? [result.value] : []));
    const deepest = Math.max(0, ...connections.map(({ host }) => depth(host)));
    for (let level = deepest; level >= 0; level -= 1) {
      await Promise.all(connections.filter(({ host }) => depth(host) === level).map((one) => one.close()));
    }
  }

  private async open(host: Host): Promise<Connection> {
    const identity = await this.identity(host.authentication);
    const tries = retry(handleType(TransientError), {
      maxAttempts: this.limits.connectAttempts - 1,
      backoff: new ExponentialBackoff({ initialDelay: 200, maxDelay: 5_000 }),
    });
    return tries.execute(() => this.server(host).execute(() => this.login(host, identity)));
  }

  private async login(host: Host, identity: Identity): Promise<Connection> {
    const stream = await this.stream(host);
    const client = await this.#handshakes.execute(() => handshake(stream, host, identity, this.limits));
    return new Connection(host, client, stream, this.limits);
  }

  private async stream(host: Host): Promise<Duplex> {
    if (host.jump === undefined) return openSocket(host, this.limits.tcpConnect);
    return jump(await this.connect(host.jump), host);
  }

  private identity(authentication: Authentication): Promise<Identity> {
    const key =
      authentication.kind === "agent" ? `agent ${authentication.socket}` : `file ${authentication.path}`;
    const kept = this.#identities.get(key) ?? loadIdentity(authentication);
    this.#identities.set(key, kept);
    return kept;
  }

  /** Logins under way are counted per server, not per node: nodes may share one behind forwarded ports. */
  private server(host: Host): BulkheadPolicy {
    const kept = this.#servers.get(route(host)) ?? bulkhead(this.limits.handshakesPerServer, Infinity);
    this.#servers.set(route(host), kept);
    return kept;
  }

  private forget(name: string, opening: Promise<Connection>): void {
    if (this.#connections.get(name) === opening) this.#connections.delete(name);
  }
}

function depth(host: Host): number {
  return host.jump === undefined ? 0 : 1 + depth(host.jump);
}

/** The same address means different servers behind different bastions. */
function route(host: Host): string {
  return host.jump === undefined ? endpoint(host) : `${endpoint(host)} via ${route(host.jump)}`;
}
