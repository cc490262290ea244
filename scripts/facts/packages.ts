import { sh } from "../shell";
import { type Fact, linesOf } from "./fact";

/** Distribution packages that are installed, of those that were asked for. */
export type Packages = ReadonlySet<string>;

/** Which packages are installed and configured. One program. */
export function packages(names: readonly string[]): Fact<Packages> {
  return {
    text: sh`dpkg-query -W -f ${"${db:Status-Abbrev} ${Package}\\n"} ${names} 2> /dev/null || true`,
    parse: (answer) =>
      new Set(
        // The second letter is the state; the first is what is wanted, "h" for a package on hold (dpkg-query(1)).
        linesOf(answer).flatMap((line) => /^.i\s+(.*)$/.exec(line)?.slice(1) ?? []),
      ),
  };
}
