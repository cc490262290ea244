import { sh } from "../shell";
import type { Fact } from "./fact";

/** A node's clock beside ours. Milliseconds. */
export interface Clock {
  /** How much it is ahead of ours; negative where it is behind. */
  readonly ahead: number;
  /** How much of that the answer's way here may explain. */
  readonly uncertainty: number;
}

/** An answer is read at most this much later than it was given: a script's end and one way through the network. */
const WAY = 1_500;

/** The node's clock against ours at the moment the answer is read: ask it last, in a script that ends with it. */
export const clock: Fact<Clock> = {
  text: sh`date +%s.%N`,
  parse: ({ stdout }) => ({ ahead: Number(stdout) * 1000 - Date.now(), uncertainty: WAY }),
};
