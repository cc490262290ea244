import { sysctlPath } from "../../spec/sysctls";
import { sh } from "../shell";
import { type Fact, linesOf } from "./fact";

/** Live value of every sysctl that was asked for, words separated by one space; undefined where the kernel has none. */
export type Sysctls = ReadonlyMap<string, string | undefined>;

/**
 * Live values, all read by one program: dash's `read` takes one byte at a time, and /proc/sys answers only the first
 * read of a file.
 */
export function sysctls(keys: readonly string[]): Fact<Sysctls> {
  return {
    text: sh`cd /proc/sys && grep -s -H . ${keys.map(sysctlPath)} || true`,
    parse: (answer) => {
      const found = new Map(linesOf(answer).map(split));
      return new Map(keys.map((key) => [key, found.get(sysctlPath(key))]));
    },
  };
}

/** `path:value`, numbers separated by tabs. */
function split(line: string): [string, string] {
  const colon = line.indexOf(":");
  return [
    line.slice(0, colon),
    line
      .slice(colon + 1)
      .trim()
      .split(/\s+/)
      .join(" "),
  ];
}
