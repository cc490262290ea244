import { Secret } from "../secret";
import { sh } from "../shell";
import type { Fact } from "./fact";

/** Content of a file that must not be shown; undefined where there is none or it is empty. */
export function secretFile(path: string): Fact<Secret | undefined> {
  return {
    text: sh`cat ${path} 2> /dev/null || true`,
    parse: ({ stdout }) => (stdout === "" ? undefined : new Secret(stdout)),
  };
}
