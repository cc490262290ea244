import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * Folder of the wrapper modules and C sources. They are not compiled, so it is found from the package's root: a
 * checkout and an installed package (where this file runs from dist/) both have them in the same place below it.
 */
export function modulesDirectory(): string {
  return join(packageRoot(__dirname), "scripts", "lab", "bundle", "modules");
}

function packageRoot(directory: string): string {
  if (existsSync(join(directory, "package.json"))) return directory;
  const parent = dirname(directory);
  if (parent === directory) throw new Error(`no package.json above ${__dirname}`);
  return packageRoot(parent);
}
