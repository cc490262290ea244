import { isUtf8 } from "node:buffer";
import { readFileSync, statSync, type Stats } from "node:fs";

/** Largest environment file, bytes. 5,000 nodes written one by one need about 1 MiB. */
const LARGEST = 4 * 1024 * 1024;

/** The text of an environment file, or why there is none. */
export type ReadText = { readonly text: string } | { readonly what: string; readonly instead: string };

/** Reads a UTF-8 file of bounded size. Throws nothing for a file that cannot be reached or read. */
export function readText(file: string): ReadText {
  try {
    const stat = statSync(file, { throwIfNoEntry: false });
    return stat === undefined
      ? {
          what: "the file does not exist",
          instead: "check the path; `kubefjord init` makes a first environment",
        }
      : textOf(file, stat);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return {
      what: `the file cannot be read (${code ?? String(error)})`,
      instead: "check path and permissions",
    };
  }
}

function textOf(file: string, stat: Stats): ReadText {
  if (!stat.isFile()) return { what: "this is not a regular file", instead: "name a YAML file" };
  if (stat.size > LARGEST) {
    return {
      what: `the file has ${stat.size} bytes; expected at most ${LARGEST}`,
      instead: "describe like nodes with nodePools",
    };
  }
  const bytes = readFileSync(file);
  return isUtf8(bytes)
    ? { text: bytes.toString() }
    : { what: "the file is not UTF-8 text", instead: "save it as UTF-8" };
}
