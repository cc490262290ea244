import type { Secret } from "./secret";
import type { ShellText } from "./shell";

/**
 * Bytes for a command's standard input, in order. Strings travel as UTF-8. A Secret is sent in clear to the command
 * and blanked out of everything that is printed about it.
 */
export type Input = readonly (string | Uint8Array | Secret)[];

/** One change to a node: what operations give and phases carry out. */
export interface Command {
  /** What is about to change and why, in one line for people: `load kernel module ip_vs`. Never holds a secret. */
  readonly what: string;
  /** Text for `sh`, run as root. Exit code 0 alone is success. */
  readonly text: ShellText;
  /** All data and secrets the text reads. Default: empty. */
  readonly input?: Input;
}

/** A {@link Command} in one line, as operations write it. */
export function command(what: string, text: ShellText, ...input: Input): Command {
  return input.length === 0 ? { what, text } : { what, text, input };
}

/** One question to a node, part of a fact: its output is read, it must change nothing. */
export interface Probe {
  /** Unique within one gathering: `kernel-modules`. */
  readonly name: string;
  /** Text for `sh`, run as root. Any exit code is an answer. */
  readonly text: ShellText;
}
