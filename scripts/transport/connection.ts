import { bulkhead } from "cockatiel";
import { setMaxListeners } from "node:events";
import type { Client } from "ssh2";
import type { Duplex } from "node:stream";
import { openChannel } from "./channel";
import { CommandError, sudoRefusal } from "./exec-errors";
import { exec, type Finished } from "./exec";
import type { ExecRequest, ExecResult } from "./exec-request";
import { endpoint, type Host } from "./host";
import type { Limits } from "./limits";
import { connectionLost } from "./unreachable";

/** Milliseconds a server gets to close its side. */
const GOODBYE = 2_000;

/** A login on one host, kept for the whole run. Commands run one after the other; forwarded streams beside them. */
export class Connection {
  /** sshd opens at most 10 sessions per connection (MaxSessions); one at a time also keeps a node's log in order. */
  readonly #queue = bulkhead(1, Infinity);
  readonly #lost = new AbortController();

  constructor(
    readonly host: Host,
    private readonly client: Client,
    private readonly stream: Duplex,
    readonly limits: Limits,
  ) {
    // A tunnel waits here once per stream.
    setMaxListeners(0, this.#lost.signal);
    let cause: unknown = new Error("closed");
    client.on("error", (error) => (cause = error));
    client.once("close", () => this.#lost.abort(connectionLost(host, "the session", cause)));
  }

  /** Fires when the connection has ended, whatever the reason. */
  get lost(): AbortSignal {
    return this.#lost.signal;
  }

  /**
   * Runs a command; any exit code is an answer.
   * @throws UnreachableError when no exit code comes back, RefusedError when sudo refuses, PhaseError for a limit.
   */
  async attempt(request: ExecRequest): Promise<ExecResult> {
    return (await this.finish(request)).result;
  }

  /** Like {@link attempt}, with the lines an error about it would show. */
  async finish(request: ExecRequest): Promise<Finished> {
    const finished = await this.#queue.execute(() =>
      exec(this.client, this.host, request, this.limits, this.lost),
    );
    const refusal = this.usesSudo(request) ? sudoRefusal(this.host, finished.result) : undefined;
    if (refusal !== undefined) throw refusal;
    return finished;
  }

  /**
   * Runs a command that has to succeed: exit code 0 alone does.
   * @throws CommandError for any other end, with the last lines of its output; and what {@link attempt} throws.
   */
  async run(request: ExecRequest): Promise<ExecResult> {
    const { result, lastLines } = await this.finish(request);
    if (result.code !== 0) throw new CommandError(this.host, request, result, lastLines);
    return result;
  }

  /**
   * A TCP stream from the host to an address it can reach: a jump, or a forwarded port.
   * @throws UnreachableError (`ssh-channel-refused`, `ssh-time-limit`, or what ended the connection)
   */
  async openStream(address: string, port: number): Promise<Duplex> {
    const { host, lost, client, limits } = this;
    return openChannel(
      host,
      limits.channelOpen,
      lost,
      (opened) => client.forwardOut("127.0.0.1", 0, address, port, opened),
      (channel) => channel,
    );
  }

  /**
   * Waits until the server has answered a question after the login, or the connection has ended. What a server does
   * not know it refuses (RFC 4254, 4), so any global request will do; this one asks for the end of a forwarding that never was.
   */
  answered(): Promise<void> {
    return new Promise((resolve) => {
      if (this.lost.aborted) resolve();
      else this.client.unforwardIn("", 0, () => resolve());
      this.lost.addEventListener("abort", () => resolve(), { once: true });
    });
  }

  /** Ends the connection and waits until it is closed. Commands under way fail. */
  async close(): Promise<void> {
    if (this.lost.aborted) return;
    const closed = new Promise((resolve) => this.lost.addEventListener("abort", resolve, { once: true }));
    this.client.end();
    // A machine that is gone never answers our goodbye.
    const timer = setTimeout(() => this.stream.destroy(), GOODBYE);
    await closed;
    clearTimeout(timer);
  }

  toString(): string {
    return `${this.host.name} (${endpoint(this.host)})`;
  }

  private usesSudo(request: ExecRequest): boolean {
    return this.host.user !== "root" && request.as !== "login user";
  }
}
