import { existsSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { filesBelow, InstalledPackage, npmInstall, output } from "./installed";

/** Two installations of several hundred packages each; npm's cache makes later runs faster. */
const PATIENCE = 1_800_000;

let installed: InstalledPackage;
let project: string;

/** What synth writes, with the version of the library taken out of its metadata. */
function synthesised(): Record<string, unknown> {
  const files = Object.entries(filesBelow(join(project, "cdktf.out")));
  return Object.fromEntries(files.map(([path, text]) => [path, withoutVersion(JSON.parse(text))]));
}

function withoutVersion(json: unknown): unknown {
  const copy = json as { version?: string; "//"?: { metadata: { version?: string } } };
  delete copy.version;
  delete copy["//"]?.metadata.version;
  return copy;
}

beforeAll(async () => {
  installed = await InstalledPackage.create();
  await output(installed.directory, "npx", "kubefjord", "init", "my-clusters");
  project = join(installed.directory, "my-clusters");
  // What is installed already need not be unpacked again.
  renameSync(join(installed.directory, "node_modules"), join(project, "node_modules"));
  await npmInstall(project, installed.tarball);
  await output(project, "npx", "cdktf", "synth");
}, PATIENCE);

afterAll(() => installed.remove());

test("a new project synthesises its first environment with the installed package", () => {
  expect(Object.keys(synthesised())).toEqual([
    "manifest.json",
    "stacks/lab/cdk.tf.json",
    "stacks/lab/cluster.json",
  ]);
});

test("it starts the installed program by a path below the project", () => {
  const stack = filesBelow(join(project, "cdktf.out"))["stacks/lab/cdk.tf.json"] ?? "";
  const programs = stack.match(/"KUBEFJORD_RUN_PHASE": ".*"/g) ?? [];
  expect(new Set(programs)).toEqual(
    new Set(['"KUBEFJORD_RUN_PHASE": "../../../node_modules/kubefjord/bin/run-phase.js"']),
  );
});

test("its code and the package's types fit together", async () => {
  await expect(output(project, "npx", "tsc", "--noEmit")).resolves.toBe("");
});

test("the installed program runs from the package alone", async () => {
  await expect(output(project, "npx", "kubefjord", "validate")).resolves.toContain("valid");
  await expect(output(project, "node", "node_modules/kubefjord/bin/run-phase.js")).rejects.toMatchObject({
    code: 2,
    stderr: expect.stringContaining("[incomplete-call]") as string,
  });
});

test.each(["spec", "terraform", "kubernetes"])(
  "the entry point %s loads, and exports something",
  async (entry) => {
    const exported = await output(project, "node", "-p", `Object.keys(require("kubefjord/${entry}")).length`);
    expect(Number(exported)).toBeGreaterThan(0);
  },
);

test("there is one copy of constructs for the project and the package", () => {
  expect(existsSync(join(project, "node_modules/kubefjord/node_modules/cdktf"))).toBe(false);
  expect(existsSync(join(project, "node_modules/kubefjord/node_modules/constructs"))).toBe(false);
});

test(
  "on CDK Terrain, by the npm alias, the same code gives the same JSON, versions apart",
  async () => {
    const before = synthesised();
    await npmInstall(project, "cdktf@npm:cdktn@0.24.0");
    rmSync(join(project, "cdktf.out"), { recursive: true });
    await output(project, "npx", "cdktf", "synth");
    expect(synthesised()).toEqual(before);
    await expect(output(project, "node", "-p", 'require("cdktf/package.json").name')).resolves.toBe(
      "cdktn\n",
    );
  },
  PATIENCE,
);
