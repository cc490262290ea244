import { createHash } from "node:crypto";
import type { Files, FileState } from "../../../scripts/facts/files";
import { isCommand, isGuarded, type Step } from "../../../scripts/step";

/** Files of a node on which nothing has been written yet. */
export function noFiles(...paths: string[]): Files {
  return new Map(paths.map((path) => [path, undefined]));
}

/** The files after a node has carried out these steps, for tests that the second run has nothing to do. */
export function filesAfter(before: Files, steps: readonly Step[]): Files {
  const files = new Map(before);
  for (const step of steps) {
    const command = isGuarded(step) ? step.confirm : step;
    if (!isCommand(command)) continue;
    const [, path] = /^write (\S+): /.exec(command.what) ?? [];
    const mode = /\nchmod '([0-7]+)' /.exec(command.text.toString())?.[1] ?? "644";
    if (path !== undefined) files.set(path, state((command.input ?? []).map(String).join(""), mode));
  }
  return files;
}

/** A file with this content. */
export function state(content: string, mode = "644"): FileState {
  return { sha256: createHash("sha256").update(content).digest("hex"), mode, owner: "root:root" };
}
