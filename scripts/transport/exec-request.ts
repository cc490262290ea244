import type { Readable } from "node:stream";
import type { Input } from "../command";
import type { Secret } from "../secret";
import type { ShellText } from "../shell";
import type { LineListener } from "./output";

/** One command for a node. */
export interface ExecRequest {
  /** What it does, for messages: `load kernel module ip_vs`. Never holds a secret. */
  readonly what: string;
  /** Text for `sh` on the node. At most 100 KiB; no data of the user in it, that is what `input` is for. */
  readonly text: ShellText;
  /** Standard input: pieces, or a stream for what does not belong in memory. @default empty */
  readonly input?: Input | Readable;
  /** Secrets that are part of a streamed input. Those in a list of pieces are known already. @default none */
  readonly secrets?: readonly Secret[];
  /** Milliseconds from the open channel to the exit code. @default limits.exec, 10 minutes */
  readonly timeLimit?: number;
  /** `login user` runs it without sudo. @default "root" */
  readonly as?: "root" | "login user";
  /** Gets each line while the command runs. */
  readonly onLine?: LineListener;
  /** Whose last lines errors quote: not standard output where it may hold what a log must not. @default "both" */
  readonly quoted?: "both" | "stderr";
}

/** What a command gave back. */
export interface ExecResult {
  /** Standard output as UTF-8 text, in full. */
  readonly stdout: string;
  /** Standard error as UTF-8 text, in full. */
  readonly stderr: string;
  /** Exit code; 0 alone is success. -1 where a signal ended the command. */
  readonly code: number;
  /** Name of the signal that ended the command: `SIGKILL`. */
  readonly signal: string | undefined;
}
