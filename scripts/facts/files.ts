import { sh } from "../shell";
import { type Fact, linesOf } from "./fact";

/** A file as it lies on a node. */
export interface FileState {
  /** Digest of the content, lower-case hexadecimal. */
  readonly sha256: string;
  /** Octal permissions as `stat` prints them: `644`. A symbolic link has 777. */
  readonly mode: string;
  /** `root:root` */
  readonly owner: string;
}

/** Every path that was asked for; undefined where there is no file. */
export type Files = ReadonlyMap<string, FileState | undefined>;

/** The files at these paths, which must not hold line ends. Two programs, however many paths there are. */
export function files(paths: readonly string[]): Fact<Files> {
  return {
    text: sh`set -- ${paths}
      stat -c '%a %U:%G %n' "$@" 2> /dev/null || true
      echo
      sha256sum "$@" 2> /dev/null || true`,
    parse: (answer) => {
      const lines = linesOf(answer);
      const digests = new Map(lines.flatMap((line) => pair(/^\\?([0-9a-f]{64}) [ *](.*)$/.exec(line))));
      const states = new Map(lines.flatMap((line) => pair(/^([0-7]+ \S+:\S+) (.*)$/.exec(line))));
      return new Map(paths.map((path) => [path, state(digests.get(path), states.get(path))]));
    },
  };
}

function pair(match: RegExpExecArray | null): [string, string][] {
  return match?.[1] === undefined || match[2] === undefined ? [] : [[match[2], match[1]]];
}

function state(sha256: string | undefined, stat: string | undefined): FileState | undefined {
  const [mode = "", owner = ""] = stat?.split(" ") ?? [];
  return sha256 === undefined || stat === undefined ? undefined : { sha256, mode, owner };
}
