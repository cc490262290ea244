import type { StoredArtifact } from "./artifacts/artifact";
import type { Command } from "./command";

/** An artefact that has to be sent to a node and put in its place. */
export interface Transfer {
  /** What is about to change and why, in one line for people. */
  readonly what: string;
  readonly artifact: StoredArtifact;
}

/** A change that could lock us out: the node undoes it by itself unless a new login confirms it in time. */
export interface GuardedChange {
  /** What is about to change and why, in one line for people. */
  readonly what: string;
  /** Makes the change, and has the node undo it after {@link undoneAfter}. */
  readonly change: Command;
  /** Carried out over a login that was made after the change: keeps it. */
  readonly confirm: Command;
  /** Seconds after which the node undoes what nobody confirmed. */
  readonly undoneAfter: number;
  /** What a person has to look at where no new login is let in. */
  readonly hint: string;
}

/** One change to a node: what operations give and phases carry out, in order. */
export type Step = Command | Transfer | GuardedChange;

export function isTransfer(step: Step): step is Transfer {
  return "artifact" in step;
}

export function isGuarded(step: Step): step is GuardedChange {
  return "confirm" in step;
}

export function isCommand(step: Step): step is Command {
  return "text" in step;
}
