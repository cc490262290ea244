import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * Folder of the wrapper modules and C sources. They are not compiled, so it is looked for above this file: in a
 * checkout that is beside it, in an installed package, where this file runs from dist/, below the package's root.
 */
export function modulesDirectory(): string {
  return nearest(join("scripts", "lab", "bundle", "modules"), __dirname);
}

function nearest(path: string, from: string): string {
  const candidate = join(from, path);
  if (existsSync(candidate)) return candidate;
  const parent = dirname(from);
  if (parent === from) throw new Error(`no ${path} above ${__dirname}`);
  return nearest(path, parent);
}
