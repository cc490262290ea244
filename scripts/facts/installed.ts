import { sh } from "../shell";
import { type Fact, linesOf } from "./fact";

/** Digests of big files that were installed earlier. */
export interface Installed {
  /** Path -> hexadecimal SHA-256; absent where there is no file. */
  readonly digests: ReadonlyMap<string, string>;
  /** Paths whose digest had to be computed, because no note of it holds any more. */
  readonly unnoted: readonly string[];
}

/**
 * One line per installed file: digest, path, size, times of change in nanoseconds, inode. A file that was touched in
 * any way has another line, so a note that matches makes reading hundreds of megabytes unnecessary.
 */
export const NOTES = "/var/lib/kubefjord/installed";

/** What a note says about a file beside its digest. The change time cannot be set by a program, unlike the others. */
export const NOTE_FORMAT = "%n %s %.Y %.Z %i";

/** Digests of files at these paths, which hold no blanks: from notes where they hold, computed otherwise. */
export function installed(paths: readonly string[]): Fact<Installed> {
  return {
    text: sh`set -- ${paths}
      [ "$#" -gt 0 ] || exit 0
      stat -c ${NOTE_FORMAT} "$@" 2> /dev/null | awk -v notes=${NOTES} '
        BEGIN { while ((getline line < notes) > 0) digest[substr(line, 66)] = substr(line, 1, 64) }
        $0 in digest { print "noted", digest[$0], $1; next }
        { print "read", $1 }' |
      while read -r kind digest path; do
        if [ "$kind" = noted ]; then echo "noted $digest $path"
        else sum=$(sha256sum "$digest"); echo "read \${sum%% *} $digest"
        fi
      done`,
    parse: (answer) => {
      const lines = linesOf(answer).map((line) => line.split(" "));
      return {
        digests: new Map(lines.map(([, digest = "", path = ""]) => [path, digest])),
        unnoted: lines.filter(([kind]) => kind === "read").map(([, , path = ""]) => path),
      };
    },
  };
}
