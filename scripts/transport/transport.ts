import { ExponentialBackoff, handleType, retry } from "cockatiel";
import type { Duplex } from "node:stream";
import { UnreachableError } from "../errors";
import { Admission } from "./admission";
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
  /** By name and way there: a machine that leaves and the one that takes its name are two. */
  readonly #connections = new Map<string, Promise<Connection>>();
  readonly #identities = new Map<string, Promise<Identity>>();
  readonly #admission: Admission;
  readonly limits: Limits;

  /** @param limits those that differ from the defaults. */
  constructor(limits: Partial<Limits> = {}) {
    this.limits = { ...DEFAULT_LIMITS, ...limits };
    this.#admission = new Admission(this.limits);
  }

  /**
   * The connection to a host, opened now or already there. One that was lost is opened again.
   * @throws UnreachableError, InputError (`ssh-agent`, `ssh-key-*`)
   */
  async connect(host: Host): Promise<Connection> {
    const key = `${host.name} ${route(host)}`;
    const kept = this.#connections.get(key);
    if (kept !== undefined) {
      const connection = await kept;
      if (!connection.lost.aborted) return connection;
      if (this.#connections.get(key) !== kept) return this.connect(host);
    }
    const opening = this.open(host, this.limits);
    this.#connections.set(key, opening);
    opening.catch(() => this.forget(key, opening));
    return opening;
  }

  /**
   * A further login on a host beside the connection that is kept, through the bastion's kept one: it shows that the
   * host lets us in now. The caller closes it.
   * @param limits those that differ from this transport's.
   * @throws what {@link connect} throws
   */
  anew(host: Host, limits: Partial<Limits> = {}): Promise<Connection> {
    return this.open(host, { ...this.limits, ...limits });
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

  private async open(host: Host, limits: Limits): Promise<Connection> {
    const identity = await this.identity(host.authentication);
    const tries = retry(handleType(TransientError), {
      maxAttempts: limits.connectAttempts - 1,
      backoff: new ExponentialBackoff({ initialDelay: 200, maxDelay: 5_000 }),
    });
    return tries.execute(() => this.#admission.login(route(host), () => this.login(host, identity, limits)));
  }

  private async login(host: Host, identity: Identity, limits: Limits): Promise<Connection> {
    const stream = await this.stream(host, limits);
    const client = await this.#admission.handshake(() => handshake(stream, host, identity, limits));
    return new Connection(host, client, stream, limits);
  }

  private async stream(host: Host, limits: Limits): Promise<Duplex> {
    if (host.jump === undefined) return openSocket(host, limits.tcpConnect);
    return jump(await this.connect(host.jump).catch(final), host);
  }

  private identity(authentication: Authentication): Promise<Identity> {
    const key =
      authentication.kind === "agent" ? `agent ${authentication.socket}` : `file ${authentication.path}`;
    const kept = this.#identities.get(key) ?? loadIdentity(authentication);
    this.#identities.set(key, kept);
    return kept;
  }

  private forget(key: string, opening: Promise<Connection>): void {
    if (this.#connections.get(key) === opening) this.#connections.delete(key);
  }
}

/** A bastion had tries of its own: those of the hosts behind it would multiply them. */
function final(error: unknown): never {
  if (!(error instanceof TransientError)) throw error;
  const { message, code, subject, hint, cause } = error;
  throw new UnreachableError(message, { code, subject, hint, cause });
}

function depth(host: Host): number {
  return host.jump === undefined ? 0 : 1 + depth(host.jump);
}

/**
 * The server that a login is counted against, not the node: nodes may share one behind forwarded ports, and the same
 * address means different servers behind different bastions.
 */
function route(host: Host): string {
  return host.jump === undefined ? endpoint(host) : `${endpoint(host)} via ${route(host.jump)}`;
}
