import type { StoredArtifact } from "./artifacts/artifact";
import type { Command } from "./command";

/** An artefact that has to be sent to a node and put in its place. */
export interface Transfer {
  /** What is about to change and why, in one line for people. */
  readonly what: string;
  readonly artifact: StoredArtifact;
}

/** One change to a node: what operations give and phases carry out, in order. */
export type Step = Command | Transfer;

export function isTransfer(step: Step): step is Transfer {
  return "artifact" in step;
}

export function isCommand(step: Step): step is Command {
  return !isTransfer(step);
}
