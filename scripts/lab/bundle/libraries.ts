import { lstat, readlink } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { RunTool } from "./run-tool";

/**
 * The shared libraries that programs below `root` load, with those that the libraries load in turn, and the links
 * that lead to them. All paths are relative to `root`; libraries are looked for in the folder `libraries` only.
 */
export async function resolveLibraries(
  run: RunTool,
  root: string,
  libraries: string,
  programs: readonly string[],
): Promise<string[]> {
  const found = new Set<string>();
  let next = [...programs];
  while (next.length > 0) {
    const paths = (
      await neededBy(
        run,
        next.map((path) => join(root, path)),
      )
    ).map((name) => `${libraries}/${name}`);
    const fresh = [...new Set(paths)].filter((path) => !found.has(path));
    for (const path of fresh) (await linkChain(root, path)).forEach((link) => found.add(link));
    next = fresh;
  }
  for (const path of programs) (await linkChain(root, path)).forEach((link) => found.add(link));
  return [...found].sort();
}

/** Names after NEEDED in the dynamic sections, the loader included. */
async function neededBy(run: RunTool, files: readonly string[]): Promise<string[]> {
  const text = await run({ program: "readelf", args: ["-d", ...files], env: { LC_ALL: "C" } });
  return [...text.matchAll(/\(NEEDED\)\s+Shared library: \[([^\]]+)\]/g)].map((match) => match[1] ?? "");
}

/** A path and what it leads to, link by link. */
async function linkChain(root: string, path: string): Promise<string[]> {
  const absolute = join(root, path);
  if (!(await lstat(absolute)).isSymbolicLink()) return [path];
  const target = join(dirname(path), await readlink(absolute));
  return [path, ...(await linkChain(root, target))];
}
