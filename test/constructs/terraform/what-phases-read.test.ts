import { readdirSync } from "node:fs";
import { join } from "node:path";
import { ClusterSchema, type ClusterSpec } from "../../../spec";
import { labSpec, staticSpec } from "../clusters";
import { synthesised, triggersOf } from "../synthesised";

/** Settings no phase reads, and why a change of them changes nothing on a node. */
const READ_BY_NONE: Readonly<Record<string, string>> = {
  cluster: "another name is another cluster",
  nodes: "listed by name, see node-triggers",
  nodePools: "expanded into nodes",
  residency: "checked before every plan, changes nothing on a node",
  backup: "set up by its own command",
  terraform: "Terraform itself reads it",
  "machines.source": "nodes are made by `machine`",
  "machines.provider": "shown in findings",
  "machines.location": "checked with residency",
  "machines.lab": "read when a machine is made",
  "machines.ssh.user": "how the operator reaches nodes, not what they are",
  "machines.ssh.knownHosts": "how the operator reaches nodes, not what they are",
  "machines.ssh.keyFile": "how the operator reaches nodes, not what they are",
  "machines.ssh.jumpHost": "how the operator reaches nodes, not what they are",
  "acceptance.enabled": "decides whether there is an acceptance phase",
};

interface Field {
  readonly properties?: Readonly<Record<string, Field>>;
}

/** Paths of all settings the schema names, as far down as it names them. */
function settingsBelow(field: Field, path: string[] = []): string[] {
  const inner = Object.entries(field.properties ?? {});
  if (inner.length === 0) return [path.join(".")];
  return inner.flatMap(([name, child]) => settingsBelow(child, [...path, name]));
}

/** The spec with every setting present: what is absent by default is written with its own name. */
function complete(spec: ClusterSpec, paths: readonly string[]): ClusterSpec {
  const copy = structuredClone(spec) as unknown as Record<string, unknown>;
  for (const path of paths) {
    const keys = path.split(".");
    const last = keys.pop() ?? "";
    let group: Record<string, unknown> = copy;
    for (const key of keys) group = (group[key] ??= {}) as Record<string, unknown>;
    group[last] ??= path;
  }
  return copy as unknown as ClusterSpec;
}

function below(path: string, names: readonly string[]): boolean {
  return names.some((name) => name === path || name.startsWith(`${path}.`) || name.startsWith(`${path}/`));
}

const PATHS = settingsBelow(ClusterSchema as Field);
const excused = (path: string) =>
  Object.keys(READ_BY_NONE).some((prefix) => path === prefix || path.startsWith(`${prefix}.`));

test("every setting is read by a phase, so that no change of an environment goes unnoticed", () => {
  const spec = complete(staticSpec(), PATHS);
  const read = Object.keys(triggersOf(synthesised({ spec }), "acceptance"));
  expect(PATHS.filter((path) => !excused(path) && !below(path, read))).toEqual([]);
});

test("a setting that is excused is not read after all", () => {
  const read = Object.keys(triggersOf(synthesised({ spec: complete(labSpec(), PATHS) }), "addons"));
  expect(Object.keys(READ_BY_NONE).filter((path) => below(path, read))).toEqual([]);
});

test("every template for nodes re-runs a phase when it changes", () => {
  const templates = readdirSync(join(__dirname, "../../../templates"), { withFileTypes: true });
  const names = templates.filter((entry) => entry.isFile()).map(({ name }) => `template/${name}`);
  const read = [staticSpec(), labSpec()].flatMap((spec) =>
    Object.keys(triggersOf(synthesised({ spec }), "acceptance")),
  );
  expect(names.filter((name) => !read.includes(name))).toEqual([]);
});
