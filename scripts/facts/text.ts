import { sh } from "../shell";
import type { Fact } from "./fact";

/** The content of a file a node shares with others, or undefined where there is none. At most some kilobytes. */
export function text(path: string): Fact<string | undefined> {
  return {
    text: sh`[ ! -f ${path} ] || { echo there; cat ${path}; }`,
    parse: ({ stdout }) => (stdout.startsWith("there\n") ? stdout.slice("there\n".length) : undefined),
  };
}
