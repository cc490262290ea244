import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { devDependencies, engines, version } from "../../package.json";

/** Content of each file of a new project, by its path. */
export type ProjectFiles = Readonly<Record<string, string>>;

/**
 * The files of a new project.
 *
 * @param project its name
 */
export function projectFiles(project: string): ProjectFiles {
  const templates = templatesDirectory();
  const copied = files(templates).map((path) => [
    targetPath(relative(templates, path)),
    readFileSync(path, "utf8").replaceAll("{{project}}", project),
  ]);
  return { ...Object.fromEntries(copied), "package.json": packageJson(project) } as ProjectFiles;
}

/** Versions are those this version of the kit is tested with, so they have one place: its own package.json. */
function packageJson(project: string): string {
  const pick = (...names: (keyof typeof devDependencies)[]) =>
    Object.fromEntries(names.map((name) => [name, devDependencies[name]]));
  const content = {
    name: packageName(project),
    version: "0.0.0",
    private: true,
    type: "commonjs",
    engines,
    scripts: { validate: "kubefjord validate", synth: "cdktf synth", check: "tsc --noEmit" },
    dependencies: { ...pick("cdktf", "constructs"), kubefjord: version },
    devDependencies: pick("@types/node", "cdktf-cli", "tsx", "typescript"),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

/** npm takes lower-case letters, digits and a few signs (https://docs.npmjs.com/cli/configuring-npm/package-json#name). */
function packageName(project: string): string {
  const name = project
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9._-]+/g, "-");
  return name.replace(/^[._-]+/, "") || "clusters";
}

/** npm leaves files that begin with a dot out of a package. */
function targetPath(path: string): string {
  return path.replace(/^dot-/, ".");
}

function files(directory: string): string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Beside scripts/ in a checkout, beside dist/ in a package. */
function templatesDirectory(): string {
  const below = (root: string) => join(__dirname, root, "templates", "init");
  const [checkout, installed] = [below("../.."), below("../../..")];
  return existsSync(checkout) ? checkout : installed;
}
