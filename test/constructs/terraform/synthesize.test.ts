import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ClusterStack, synthesize } from "../../../constructs/terraform";

const VALID = `
cluster: lab
environment: lab
machines: { source: lab }
network: { plugin: static-routes }
nodes:
  - { name: cp-1, role: control-plane, privateAddress: 10.20.0.11 }
  - { name: w-1, role: worker, privateAddress: 10.20.0.21 }
`;

interface Manifest {
  readonly stacks: {
    readonly lab: {
      readonly annotations: readonly { level: string; message: string; stacktrace?: readonly string[] }[];
    };
  };
}

let directory: string;
let outdir: string;
let printed: jest.SpyInstance;
const exitCode = process.exitCode;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "kubefjord-synthesize-"));
  outdir = join(directory, "cdktf.out");
  printed = jest.spyOn(console, "error").mockImplementation(() => undefined);
});

afterEach(() => {
  printed.mockRestore();
  process.exitCode = exitCode;
  rmSync(directory, { recursive: true });
});

function environments(files: Record<string, string>): string {
  const path = join(directory, "environments");
  mkdirSync(path);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(path, name), text);
  return path;
}

function said(): string {
  return printed.mock.calls.join("\n");
}

test("there is one stack for each environment, named like its cluster", () => {
  const two = { "lab.yaml": VALID, "other.yaml": VALID.replace("cluster: lab", "cluster: other") };
  synthesize({ environments: environments(two), outdir });
  expect(readdirSync(join(outdir, "stacks")).sort()).toEqual(["lab", "other"]);
  expect(process.exitCode).toBe(exitCode);
});

test("problems of every environment are printed at once, with exit code 2 and nothing written", () => {
  const one = VALID.replace("control-plane", "controlplane");
  const other = `${VALID.replace("cluster: lab", "cluster: other")}\nkubeproxy: {}\n`;
  synthesize({ environments: environments({ "one.yaml": one, "other.yaml": other }), outdir });
  expect(process.exitCode).toBe(2);
  expect(said()).toMatch(/one\.yaml:7:\d+: error/);
  expect(said()).toMatch(/other\.yaml:10:\d+: error/);
  expect(said()).not.toMatch(/\bat .*\.ts:\d+/);
  expect(existsSync(outdir)).toBe(false);
});

test("two environments of one cluster name are a problem", () => {
  synthesize({ environments: environments({ "a.yaml": VALID, "b.yaml": VALID }), outdir });
  expect(process.exitCode).toBe(2);
  expect(said()).toContain("[unique-cluster-names]");
  expect(existsSync(outdir)).toBe(false);
});

test("a directory without environments is a problem", () => {
  synthesize({ environments: environments({}), outdir });
  expect(process.exitCode).toBe(2);
  expect(said()).toContain("[no-environments]");
});

test("an environment with another ending is a problem, not a cluster that nobody deploys", () => {
  synthesize({ environments: environments({ "lab.yaml": VALID, "oslo.yml": VALID }), outdir });
  expect(process.exitCode).toBe(2);
  expect(said()).toContain("found oslo.yml [environment-suffix]");
  expect(said()).toContain("rename it to oslo.yaml");
});

test("warnings become warnings of cdktf, without a stack trace", () => {
  const deprecated = VALID.replace("network:", "kubeProxy: { mode: ipvs }\nnetwork:");
  synthesize({ environments: environments({ "lab.yaml": deprecated }), outdir });
  const manifest = JSON.parse(readFileSync(join(outdir, "manifest.json"), "utf8")) as Manifest;
  const { annotations } = manifest.stacks.lab;
  expect(annotations.map(({ level }) => level)).toContain("@cdktf/warn");
  expect(annotations.map(({ message }) => message).join()).toContain(
    "lab.yaml:5:20: warning: kubeProxy.mode",
  );
  for (const { stacktrace } of annotations) expect(stacktrace ?? []).toEqual([]);
});

test("an error of a project's own code is not hidden", () => {
  const stackFor = () => {
    throw new Error("a bug in main.ts");
  };
  const path = environments({ "lab.yaml": VALID });
  expect(() => synthesize({ environments: path, outdir, stackFor })).toThrow("a bug in main.ts");
});

test("a project can choose the stack of an environment", () => {
  synthesize({
    environments: environments({ "lab.yaml": VALID }),
    outdir,
    stackFor: (scope, spec) => new ClusterStack(scope, `my-${spec.cluster}`, { spec }),
  });
  expect(readdirSync(join(outdir, "stacks"))).toEqual(["my-lab"]);
});
