import { isUtf8 } from "node:buffer";
import { readFileSync, statSync } from "node:fs";

/** Largest environment file, bytes. 5,000 nodes written one by one need about 1 MiB. */
const LARGEST = 4 * 1024 * 1024;

/** The text of an environment file, or why there is none. */
export type ReadText = { readonly text: string } | { readonly what: string; readonly instead: string };

/** Reads a UTF-8 file of bounded size. */
export function readText(file: string): ReadText {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (stat === undefined) {
    return {
      what: "the file does not exist",
      instead: "check the path; `kubefjord init` makes a first environment",
    };
  }
  if (!stat.isFile()) return { what: "this is not a regular file", instead: "name a YAML file" };
  if (stat.size > LARGEST) {
    return {
      what: `the file has ${stat.size} bytes; expected at most ${LARGEST}`,
      instead: "describe like nodes with nodePools",
    };
  }
  try {
    const bytes = readFileSync(file);
    return isUtf8(bytes)
      ? { text: bytes.toString() }
      : { what: "the file is not UTF-8 text", instead: "save it as UTF-8" };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return { what: `the file cannot be read (${code ?? String(error)})`, instead: "check its permissions" };
  }
}
