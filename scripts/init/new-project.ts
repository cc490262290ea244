import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { InputError } from "../../spec/errors";
import { projectFiles } from "./project-files";

/**
 * Makes a project in a directory that does not exist or is empty. All of it appears at once: a run that is
 * killed leaves at most a temporary directory beside it.
 *
 * @param directory path of the new project, relative to `from`
 * @returns the absolute path
 * @throws InputError if there is something at that path already, which is not touched
 */
export function newProject(directory: string, from: string): string {
  const target = resolve(from, directory);
  refuseOccupied(target, directory);
  refuseSurrounding(target, from, directory);
  const parent = dirname(target);
  mkdirSync(parent, { recursive: true });
  const holder = mkdtempSync(join(parent, `.${basename(target)}.`));
  try {
    // Not the holder itself: mkdtemp makes it readable for its owner alone.
    const project = join(holder, "project");
    for (const [path, text] of Object.entries(projectFiles(basename(target))))
      write(join(project, path), text);
    renameSync(project, target);
  } finally {
    rmSync(holder, { recursive: true, force: true });
  }
  return target;
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function refuseOccupied(target: string, shown: string): void {
  const entries = entriesOf(target);
  if (entries === undefined || entries.length === 0) return;
  throw new InputError(`expected a new or empty directory; found ${entries.length} entries in it`, {
    code: "directory-not-empty",
    subject: shown,
    hint: "name another directory: nothing was written",
  });
}

/** What a directory holds; undefined if there is none. */
function entriesOf(path: string): string[] | undefined {
  try {
    return readdirSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return undefined;
    if (code === "ENOTDIR") return ["a file"];
    throw error;
  }
}

/** Renaming over the working directory would leave the shell in one that is gone. */
function refuseSurrounding(target: string, from: string, shown: string): void {
  const inside = relative(target, realpathSync(from));
  if (inside === ".." || inside.startsWith(`..${sep}`)) return;
  throw new InputError("expected a directory below this one; found the one you are in", {
    code: "directory-in-use",
    subject: shown,
    hint: `run it from the directory above: kubefjord init ${basename(target)}`,
  });
}
