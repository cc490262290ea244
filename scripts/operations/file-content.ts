import { createHash } from "node:crypto";
import { posix } from "node:path";
import { command, type Command } from "../command";
import type { Files, FileState } from "../facts/files";
import type { Secret } from "../secret";
import { sh } from "../shell";

/** A file as a node has to have it. */
export interface NodeFile {
  /** Absolute path. */
  readonly path: string;
  /** A Secret travels by standard input and shows nowhere. */
  readonly content: string | Secret;
  /** Octal permissions without a leading zero. @default "644", "600" for a Secret */
  readonly mode?: string;
  /** Why it is there, for the step's line: `kernel modules of every boot`. */
  readonly why: string;
}

/**
 * The command that gives a file its content, where that or its permissions differ. Readers see the old content or the
 * new: it is written beside the file, brought to disk and renamed. The owner is root.
 *
 * @throws TypeError where the phase does not ask for the file: it would be written again and again
 */
export function fileContent(file: NodeFile, files: Files): Command[] {
  const { path, content, why } = file;
  if (isInSync(file, found(path, files))) return [];
  const part = `${posix.dirname(path)}/.${posix.basename(path)}.kubefjord-part`;
  const text = sh`mkdir -p ${posix.dirname(path)}
rm -f ${part}; (umask 077; cat > ${part})
chmod ${modeOf(file)} ${part}; sync ${part}
mv -fT ${part} ${path}`;
  return [command(`write ${path}: ${why}`, text, content)];
}

/** True where the node has the file as it has to be. */
export function isInSync(file: NodeFile, state: FileState | undefined): boolean {
  const { content } = file;
  const text = typeof content === "string" ? content : content.reveal();
  const sha256 = createHash("sha256").update(text).digest("hex");
  return state?.sha256 === sha256 && state.mode === modeOf(file) && state.owner === "root:root";
}

/** The command that removes a file, where there is one. */
export function noFile(path: string, why: string, files: Files): Command[] {
  return found(path, files) === undefined ? [] : [command(`remove ${path}: ${why}`, sh`rm -f ${path}`)];
}

function modeOf({ content, mode = typeof content === "string" ? "644" : "600" }: NodeFile): string {
  return mode;
}

function found(path: string, files: Files): FileState | undefined {
  if (!files.has(path)) throw new TypeError(`the phase does not ask for ${path}`);
  return files.get(path);
}
