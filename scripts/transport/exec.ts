import { once } from "node:events";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Client, ClientChannel } from "ssh2";
import type { Input } from "../command";
import { redactor, Secret } from "../secret";
import { openChannel } from "./channel";
import { commandLine } from "./command-line";
import { commandTooSlow, outputTooLong } from "./exec-errors";
import type { ExecRequest, ExecResult } from "./exec-request";
import type { Host } from "./host";
import type { Limits } from "./limits";
import { LineSplitter, Tail } from "./output";
import { connectionLost } from "./unreachable";

/** Output kept in memory for one command, per stream. Facts are far below. */
const MOST_OUTPUT = 32 * 1024 * 1024;
const LINES_IN_ERRORS = 20;

/** A finished command, and the lines an error about it would show. */
export interface Finished {
  readonly result: ExecResult;
  readonly lastLines: readonly string[];
}

/**
 * Runs one command over its own channel and waits for its exit code.
 * @param lost fires with its reason when the connection ends.
 * @throws UnreachableError when the connection ends first; PhaseError `command-time-limit`, `command-output-limit`.
 */
export async function exec(
  client: Client,
  host: Host,
  request: ExecRequest,
  limits: Limits,
  lost: AbortSignal,
): Promise<Finished> {
  const line = commandLine(host, request.text, request.as ?? "root");
  const run = await openChannel(
    host,
    limits.channelOpen,
    lost,
    (opened) => client.exec(line, opened),
    (channel) => new Run(host, request, channel),
  );
  return run.finish(request.timeLimit ?? limits.exec, lost);
}

/** One command under way. */
class Run {
  readonly #redact: (text: string) => string;
  readonly #tail = new Tail(LINES_IN_ERRORS);
  readonly #stop = new AbortController();
  readonly #input: Readable;
  readonly #ended: Promise<{ code: number; signal: string | undefined }>;
  readonly #stdout: () => string;
  readonly #stderr: () => string;

  constructor(
    private readonly host: Host,
    private readonly request: ExecRequest,
    private readonly channel: ClientChannel,
  ) {
    this.#redact = redactor(secretsOf(request));
    this.#input = toReadable(request.input ?? []);
    this.#ended = this.ended();
    // Awaited in finish(), a moment later; until then a failure is nobody's.
    this.#ended.catch(() => undefined);
    this.#stdout = this.collect("stdout");
    this.#stderr = this.collect("stderr");
    this.feed();
  }

  /**
   * @param limit milliseconds
   * @param lost fires with its reason when the connection ends.
   */
  async finish(limit: number, lost: AbortSignal): Promise<Finished> {
    const tooSlow = (): void => this.stop(commandTooSlow(this.host, this.request, limit, this.#tail.lines));
    const timer = setTimeout(tooSlow, limit);
    const onLost = (): void => this.stop(lost.reason);
    lost.addEventListener("abort", onLost, { once: true });
    if (lost.aborted) onLost();
    try {
      const exit = await this.#ended;
      return {
        result: { stdout: this.#stdout(), stderr: this.#stderr(), ...exit },
        lastLines: this.#tail.lines,
      };
    } catch (error) {
      throw this.#stop.signal.aborted ? this.#stop.signal.reason : error;
    } finally {
      clearTimeout(timer);
      lost.removeEventListener("abort", onLost);
      this.#input.destroy();
    }
  }

  private stop(reason: unknown): void {
    if (this.#stop.signal.aborted) return;
    this.#stop.abort(reason);
    this.channel.destroy();
  }

  /** Waits for both outputs to end. A channel that closes without exit code or signal died with its connection. */
  private async ended(): Promise<{ code: number; signal: string | undefined }> {
    let exit: [code: number | null, signal: string | undefined] = [null, undefined];
    this.channel.once("exit", (code: number | null, signal?: string) => (exit = [code, signal]));
    const { signal: stopped } = this.#stop;
    await Promise.all([
      once(this.channel, "close", { signal: stopped }),
      once(this.channel.stderr, "close", { signal: stopped }),
    ]);
    const [code, signal] = exit;
    if (code === null && signal === undefined) {
      throw connectionLost(this.host, this.request.what, new Error("no exit code came"));
    }
    return { code: code ?? -1, signal };
  }

  /** The exit code decides alone: a command that leaves its input unread is no failure, a source that breaks is one. */
  private feed(): void {
    this.#input.once("error", (error) => this.stop(error));
    pipeline(this.#input, this.channel).catch(() => undefined);
  }

  /** Keeps an output in memory and gives its lines away. @returns the whole text so far. */
  private collect(stream: "stdout" | "stderr"): () => string {
    const chunks: Buffer[] = [];
    let length = 0;
    const splitter = new LineSplitter((line) => this.line(stream, line));
    const source = stream === "stdout" ? this.channel : this.channel.stderr;
    source.on("data", (chunk: Buffer) => {
      length += chunk.length;
      if (length > MOST_OUTPUT) {
        this.stop(outputTooLong(this.host, this.request, MOST_OUTPUT));
        return;
      }
      chunks.push(chunk);
      splitter.write(chunk);
    });
    source.once("end", () => splitter.end());
    return () => Buffer.concat(chunks).toString("utf8");
  }

  private line(stream: "stdout" | "stderr", line: string): void {
    const text = this.#redact(line);
    if (stream === "stderr" || this.request.quoted !== "stderr") this.#tail.add(text);
    this.request.onLine?.({ node: this.host.name, stream, text });
  }
}

function secretsOf(request: ExecRequest): Secret[] {
  const pieces = request.input instanceof Readable ? [] : (request.input ?? []);
  return [...(request.secrets ?? []), ...pieces.filter((piece) => piece instanceof Secret)];
}

function toReadable(input: Input | Readable): Readable {
  if (input instanceof Readable) return input;
  const chunks = input
    .map((piece) => (piece instanceof Secret ? piece.reveal() : piece))
    .map((piece) => Buffer.from(piece));
  return Readable.from(chunks, { objectMode: false });
}
