import { sh } from "../shell";
import { type Fact, linesOf } from "./fact";

/** A program that listens on a TCP port of the node. */
export interface Listener {
  readonly port: number;
  /** Address it listens on as `ss` writes it: `0.0.0.0`, `[::]`, `127.0.0.1`, `*`. */
  readonly address: string;
  /** Name of the program; empty where the kernel itself or another namespace listens. */
  readonly program: string;
}

/** All TCP listeners. */
export const listeners: Fact<readonly Listener[]> = {
  text: sh`ss -H -l -t -n -p`,
  parse: (answer) =>
    linesOf(answer).flatMap((line) => {
      const [, address, port] = /^\S+\s+\d+\s+\d+\s+(\S+):(\d+)\s/.exec(line) ?? [];
      if (address === undefined || port === undefined) return [];
      const program = /users:\(\("([^"]+)"/.exec(line)?.[1] ?? "";
      return [{ port: Number(port), address, program }];
    }),
};
