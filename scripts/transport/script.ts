import { randomBytes } from "node:crypto";
import type { Command, Probe } from "../command";
import type { Connection } from "./connection";
import { CommandError } from "./exec-errors";
import type { ExecResult } from "./exec-request";
import { Tail, type LineListener, type OutputLine } from "./output";
import { cutAtBoundaries, StepLines } from "./script-output";
import { BUSY, busy, type LockOptions } from "./node-lock";
import { changeScript, probeScript } from "./script-text";

/** A probe's answer. */
export type Answer = Pick<ExecResult, "stdout" | "stderr" | "code">;

/** How changes are carried out; every part has a default. */
export interface ApplyOptions extends LockOptions {
  /** Milliseconds for all commands together. @default limits.exec, 10 minutes */
  readonly timeLimit?: number;
  /** Gets each line of output while the commands run. */
  readonly onLine?: LineListener;
  /** Gets each command when it is done. @param elapsed milliseconds */
  readonly onDone?: (command: Command, elapsed: number) => void;
}

/**
 * Asks a node all probes in one round trip.
 * @returns the answers by the probes' names; any exit code is an answer.
 * @throws UnreachableError, RefusedError (sudo), PhaseError (time limit; `command-failed` when the script itself broke).
 */
export async function gather(
  connection: Connection,
  probes: readonly Probe[],
  options: Pick<ApplyOptions, "timeLimit"> = {},
): Promise<ReadonlyMap<string, Answer>> {
  const boundary = randomBytes(16).toString("hex");
  const { loader, input } = probeScript(probes, boundary);
  const result = await connection.run({
    ...options,
    what: `ask ${probes.length} questions`,
    text: loader,
    input,
    // Answers may hold keys: what was read when the node went down stands in no error.
    quoted: "stderr",
  });
  const stdout = cutAtBoundaries(result.stdout, boundary);
  const stderr = cutAtBoundaries(result.stderr, boundary);
  return new Map(
    probes.map(({ name }, index) => [
      name,
      {
        stdout: stdout[index]?.text ?? "",
        stderr: stderr[index]?.text ?? "",
        code: stdout[index]?.code ?? -1,
      },
    ]),
  );
}

/**
 * Runs changes on a node in one round trip, in order, up to the first that fails. Two runs never change a node at once.
 * @throws CommandError for the command that failed; RefusedError (`node-busy`, sudo); UnreachableError; PhaseError.
 */
export async function apply(
  connection: Connection,
  commands: readonly Command[],
  options: ApplyOptions = {},
): Promise<void> {
  if (commands.length === 0) return;
  const boundary = randomBytes(16).toString("hex");
  const { loader, input, secrets } = changeScript(commands, boundary, options);
  const progress = new Progress(commands, options);
  const request = {
    // Read when something fails: the message then names the command that was under way.
    get what() {
      return progress.current.what;
    },
    text: loader,
    input,
    secrets,
    timeLimit: options.timeLimit,
    onLine: new StepLines(boundary, progress.line, progress.done).write,
  };
  const { result, lastLines } = await connection.finish(request);
  const steps = cutAtBoundaries(result.stdout, boundary);
  if (result.code === 0 && steps.length === commands.length && steps.every(({ code }) => code === 0)) return;
  if (result.code === BUSY && steps.length === 0) throw busy(connection.host);
  const failed = steps.at(-1);
  if (failed === undefined || failed.code === 0)
    throw new CommandError(connection.host, request, result, lastLines);
  const stderr = cutAtBoundaries(result.stderr, boundary).at(-1)?.text ?? "";
  const { what, text } = progress.at(steps.length - 1);
  const own = { stdout: failed.text, stderr, code: failed.code, signal: undefined };
  throw new CommandError(connection.host, { what, text }, own, progress.lastLines(steps.length - 1));
}

const LINES_IN_ERRORS = 20;

/** Where a script stands, told by its output. */
class Progress {
  #done = 0;
  #since = performance.now();
  readonly #tails = new Map<number, Tail>();

  constructor(
    private readonly commands: readonly Command[],
    private readonly options: ApplyOptions,
  ) {}

  get current(): Command {
    return this.at(Math.min(this.#done, this.commands.length - 1));
  }

  at(index: number): Command {
    const command = this.commands[index];
    if (command === undefined) throw new RangeError(`there is no command ${index}`);
    return command;
  }

  lastLines(index: number): readonly string[] {
    return this.#tails.get(index)?.lines ?? [];
  }

  readonly line = (index: number, line: OutputLine): void => {
    const tail = this.#tails.get(index) ?? new Tail(LINES_IN_ERRORS);
    this.#tails.set(index, tail);
    tail.add(line.text);
    this.options.onLine?.(line);
  };

  readonly done = (index: number, code: number): void => {
    const now = performance.now();
    this.#done = index + 1;
    if (code === 0) this.options.onDone?.(this.at(index), now - this.#since);
    this.#since = now;
  };
}
