import { posix } from "node:path";
import type { Command } from "../command";
import type { Files } from "../facts/files";
import type { Modified } from "../facts/modified";
import { isBehind, type Units } from "../facts/units";
import { fileContent, type NodeFile } from "./file-content";

/** What a node says of a unit and of its settings. */
export interface UnitFacts {
  readonly files: Files;
  readonly units: Units;
  /** The time of the settings' directory. */
  readonly modified: Modified;
}

/** Where a unit runs: the file with our settings for it, and how it reads them, unless it has both behind it. */
export function unitSettings(unit: string, file: NodeFile, read: Command, facts: UnitFacts): Command[] {
  const state = facts.units.get(unit);
  if (state?.active !== "active") return [];
  const written = fileContent(file, facts.files);
  return written.length === 0 && !isBehind(state, facts.modified.get(posix.dirname(file.path)))
    ? []
    : [...written, read];
}
