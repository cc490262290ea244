import { sh } from "../shell";
import { type Fact, linesOf } from "./fact";

/**
 * When files or directories last changed, in milliseconds since 1970 by the node's own clock; what is not there is left
 * out. A directory changes when a file in it is written (we replace by renaming), and when one is removed.
 */
export type Modified = ReadonlyMap<string, number>;

/** The times of these paths, which must not hold line ends. */
export function modified(paths: readonly string[]): Fact<Modified> {
  return {
    text: sh`stat -c '%.3Y %n' ${paths} 2> /dev/null || true`,
    parse: (answer) =>
      new Map(
        linesOf(answer).map((line) => {
          const [, seconds, path = ""] = /^(\S+) (.*)$/.exec(line) ?? [];
          return [path, Math.round(Number(seconds) * 1000)];
        }),
      ),
  };
}
