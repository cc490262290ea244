import { PhaseError } from "../errors";
import { quoted, type ShellText } from "../shell";
import type { Host } from "./host";

/** Linux gives one argument at most 128 KiB (MAX_ARG_STRLEN); the rest is for the quoting around it. */
const LONGEST = 100 * 1024;

/**
 * The one string that SSH's exec request carries. The user's login shell reads it, whatever shell that is, so the
 * text goes to `sh -c` as a single quoted word.
 * @throws PhaseError (`command-too-long`)
 */
export function commandLine(host: Host, text: ShellText, as: "root" | "login user"): string {
  const line = `${prefix(host, as)}sh -c ${quoted(text.toString())}`;
  if (Buffer.byteLength(line) <= LONGEST) return line;
  throw new PhaseError(`expected a command of at most ${LONGEST} bytes, found ${Buffer.byteLength(line)}`, {
    code: "command-too-long",
    subject: host.name,
    hint: "this is the kit's own fault: data belongs in the command's input; please report it",
  });
}

/** LC_ALL=C so that sudo's refusals can be told from the command's own failures. */
function prefix(host: Host, as: "root" | "login user"): string {
  return as === "root" && host.user !== "root" ? "LC_ALL=C sudo -n -- " : "exec ";
}
