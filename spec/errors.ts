/**
 * Process exit codes, one per class of failure, so that a pipeline can tell them apart.
 * 1 is left to Node itself (an uncaught exception is a bug and prints a stack trace).
 */
export enum ExitCode {
  /** The input is wrong: an environment file, an argument, a setting. Nothing was touched. */
  WrongInput = 2,
  /** A node cannot be reached, or its identity cannot be confirmed. */
  Unreachable = 3,
  /** A node was reached and refused: a preflight check failed before anything was changed. */
  Refused = 4,
  /** A phase failed half-way. Running it again is safe. */
  PhaseFailed = 5,
  /** Everything was done, and the live state is not what the spec promised. */
  VerificationFailed = 6,
  /** The tool's own fault. */
  Internal = 7,
}

/** What an error says beside its message. */
export interface ErrorContext {
  /** Stable identifier for scripts and documentation, for example `artifact-digest-mismatch`. */
  readonly code: string;
  /** Name of the node, or `file:line:column`, that the error is about. */
  readonly subject?: string;
  /** The next step for the person who reads this at 3 a.m. */
  readonly hint: string;
  /** The error underneath, kept for `--debug`. */
  readonly cause?: unknown;
}

/**
 * Base of every error the kit throws on purpose. The message says what was expected and what was found;
 * the hint names the next step. A program prints {@link KubefjordError.explain} and exits with
 * {@link KubefjordError.exitCode}, without a stack trace.
 */
export abstract class KubefjordError extends Error {
  abstract readonly exitCode: ExitCode;
  readonly code: string;
  readonly subject: string | undefined;
  readonly hint: string;

  constructor(message: string, context: ErrorContext) {
    super(message, { cause: context.cause });
    this.name = new.target.name;
    this.code = context.code;
    this.subject = context.subject;
    this.hint = context.hint;
  }

  /** The error as a person reads it: subject, message, and what to do on a line of its own. */
  explain(): string {
    const subject = this.subject === undefined ? "" : `${this.subject}: `;
    return `error: ${subject}${this.message} [${this.code}]\n  -> ${this.hint}`;
  }
}

/** What something thrown says of itself: not everything thrown is an Error. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}

/** The input is wrong; nothing was touched. Exit code 2. */
export class InputError extends KubefjordError {
  readonly exitCode = ExitCode.WrongInput;
}
