import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Triggers } from "./triggers";

/** Hexadecimal digits shown: 48 bits, enough to tell the versions of one file apart and still readable. */
const SHOWN = 12;

/**
 * Triggers that change with the content of files a phase copies to nodes.
 *
 * @example
 * fileDigests({ "template/motd": join(__dirname, "motd") }); // { "template/motd": "3f786850e387" }
 * @param files path of each file by the name of its trigger
 */
export function fileDigests(files: Readonly<Record<string, string>>): Triggers {
  return Object.fromEntries(
    Object.entries(files).map(([name, path]) => [
      name,
      createHash("sha256").update(readFileSync(path)).digest("hex").slice(0, SHOWN),
    ]),
  );
}
