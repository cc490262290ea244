import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { version } from "../../../package.json";
import { newProject } from "../../../scripts/init/new-project";
import { addonsOf } from "../../../scripts/phases/addons";
import { loadEnvironment } from "../../../spec";

let place: string;

beforeEach(() => {
  place = realpathSync(mkdtempSync(join(tmpdir(), "kubefjord-init-")));
});

afterEach(() => rmSync(place, { recursive: true }));

const FILES = [
  ".github/workflows/plan.yml",
  ".gitignore",
  "README.md",
  "cdktf.json",
  "package.json",
  "stacks/environments/lab.yaml",
  "stacks/main.ts",
  "tsconfig.json",
];

function filesBelow(directory: string): string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(directory.length + 1))
    .sort();
}

function json(...path: string[]): unknown {
  return JSON.parse(readFileSync(join(place, ...path), "utf8"));
}

test("a project appears whole, in directories that did not exist", () => {
  expect(newProject("clusters/oslo", place)).toBe(join(place, "clusters", "oslo"));
  expect(filesBelow(join(place, "clusters", "oslo"))).toEqual(FILES);
  expect(readdirSync(join(place, "clusters"))).toEqual(["oslo"]);
});

test("an empty directory is taken", () => {
  mkdirSync(join(place, "oslo"));
  newProject("oslo", place);
  expect(filesBelow(join(place, "oslo"))).toEqual(FILES);
});

test("its name is filled in, and made one npm takes", () => {
  newProject("Våre Klynger", place);
  expect(json("Våre Klynger", "package.json")).toMatchObject({ name: "vare-klynger" });
  expect(json("Våre Klynger", "cdktf.json")).toMatchObject({ projectId: "Våre Klynger" });
  expect(readFileSync(join(place, "Våre Klynger", "README.md"), "utf8")).toMatch(/^# Våre Klynger\n/);
});

test("it depends on this version of the kit, and on the cdktf this version is tested with", () => {
  newProject("oslo", place);
  const own = JSON.parse(readFileSync(join(__dirname, "../../../package.json"), "utf8")) as {
    devDependencies: Record<string, string>;
  };
  expect(json("oslo", "package.json")).toMatchObject({
    dependencies: { kubefjord: version, cdktf: own.devDependencies.cdktf },
    devDependencies: { "cdktf-cli": own.devDependencies["cdktf-cli"], tsx: own.devDependencies.tsx },
  });
});

test("its environment is valid", () => {
  newProject("oslo", place);
  expect(loadEnvironment(join(place, "oslo", "stacks/environments/lab.yaml"))).toMatchObject({
    cluster: "lab",
  });
});

test("its lab's cluster asks for nothing that this version does not have, and its README for the bundle first", () => {
  newProject("oslo", place);
  const environments = join(place, "oslo", "stacks/environments");
  const specs = readdirSync(environments).map((name) => loadEnvironment(join(environments, name)));
  const labs = specs.filter(({ machines }) => machines.source === "lab");
  expect(labs.map(({ cluster }) => cluster)).toEqual(["lab"]);
  expect(labs.flatMap(addonsOf)).toEqual([]);
  expect(labs.map(({ network }) => network.plugin)).not.toContain("calico");
  const readme = readFileSync(join(place, "oslo", "README.md"), "utf8");
  expect(readme).toMatch(/npx kubefjord bundle build[^]*npx cdktf deploy lab/);
});

test.each(["a directory that is not empty", "a file"])("%s is refused and not touched", (what) => {
  const target = join(place, "oslo");
  if (what === "a file") writeFileSync(target, "mine");
  else {
    mkdirSync(target);
    writeFileSync(join(target, ".keep"), "mine");
  }
  expect(() => newProject("oslo", place)).toThrow(
    expect.objectContaining({ exitCode: 2, code: "directory-not-empty", subject: "oslo" }) as Error,
  );
  expect(readFileSync(what === "a file" ? target : join(target, ".keep"), "utf8")).toBe("mine");
  expect(readdirSync(place)).toEqual(["oslo"]);
});

test("the directory the shell is in is not pulled away from under it", () => {
  expect(() => newProject(".", place)).toThrow(
    expect.objectContaining({ exitCode: 2, code: "directory-in-use" }) as Error,
  );
  expect(existsSync(place)).toBe(true);
});
