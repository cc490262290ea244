import type { ShellText } from "../shell";

/** What a node printed when it was asked. Any exit code is an answer. */
export interface Answer {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number;
}

/** What a node is now: one question and the reading of its answer. Asking changes nothing on the node. */
export interface Fact<T> {
  /** Text for `sh`, run as root. Few and small programs: an emulated machine pays dearly for each. */
  readonly text: ShellText;
  /** @throws TypeError for an answer of another form than the question can give */
  readonly parse: (answer: Answer) => T;
}

/** A set of questions that are asked in one round trip, by the names their answers get. */
export type Facts<F> = { readonly [K in keyof F]: Fact<F[K]> };

/** Lines of an answer, without empty ones. */
export function linesOf({ stdout }: Answer): string[] {
  return stdout.split("\n").filter((line) => line !== "");
}
