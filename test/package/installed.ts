import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const ROOT = join(__dirname, "../..");

/** Standard output of a program. Only packages of the registry and npm's own cache are used. */
export async function output(directory: string, program: string, ...words: string[]): Promise<string> {
  const env = { ...process.env, CHECKPOINT_DISABLE: "1", CI: "1" };
  const { stdout } = await run(program, words, { cwd: directory, env, maxBuffer: 64 * 1024 * 1024 });
  return stdout;
}

/** Installs what package.json names, and `packages`. No install script is run: nothing may depend on one. */
export async function npmInstall(directory: string, ...packages: string[]): Promise<void> {
  const quiet = ["--no-audit", "--no-fund", "--prefer-offline", "--ignore-scripts", "--save-exact"];
  await output(directory, "npm", "install", ...quiet, ...packages);
}

/** The package as it would be published, installed in an otherwise empty directory. */
export class InstalledPackage {
  private constructor(
    private readonly place: string,
    /** Path of the packed package. */
    readonly tarball: string,
  ) {}

  static async create(): Promise<InstalledPackage> {
    const place = mkdtempSync(join(tmpdir(), "kubefjord-package-"));
    await output(ROOT, "npm", "pack", "--pack-destination", place);
    const [tarball = ""] = readdirSync(place);
    const made = new InstalledPackage(place, join(place, tarball));
    mkdirSync(made.directory);
    writeFileSync(join(made.directory, "package.json"), '{ "private": true }\n');
    await npmInstall(made.directory, made.tarball);
    return made;
  }

  get directory(): string {
    return join(this.place, "empty");
  }

  remove(): void {
    rmSync(this.place, { recursive: true });
  }
}

/** Content of every file below a directory, by its path. */
export function filesBelow(directory: string): Record<string, string> {
  const entries = readdirSync(directory, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    paths.sort().map((path) => [path.slice(directory.length + 1), readFileSync(path, "utf8")]),
  );
}
