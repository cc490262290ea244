import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const ROOT = join(__dirname, "..", "..");
const CLI = join(ROOT, "bin", "kubefjord.js");

/** Runs the program as a user would, in a directory of the test's own. */
function kubefjord(cwd: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    cwd,
    encoding: "utf8",
    // With CI set, colours are on even in a pipe.
    env: { ...process.env, NO_COLOR: "1" },
  });
  return { status, stdout, stderr };
}

let project: string;
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), "kubefjord-cli-"));
  cpSync(join(ROOT, "stacks", "environments"), join(project, "stacks", "environments"), { recursive: true });
});
afterEach(() => rmSync(project, { recursive: true }));

const environment = (name: string) => join(project, "stacks", "environments", `${name}.yaml`);

describe("kubefjord validate", () => {
  test("finds nothing wrong with the environments of this repository", () => {
    const { status, stdout, stderr } = kubefjord(project, "validate");
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toContain("oslo-production.yaml: valid");
  });

  test("prints every problem as file:line:column and ends with exit code 2", () => {
    writeFileSync(environment("bad"), "cluster: Bad\nmachines: { source: labs }\n");
    const { status, stdout, stderr } = kubefjord(project, "validate");
    expect(status).toBe(2);
    expect(stdout).toContain("bad.yaml:1:10: error: cluster: ");
    expect(stdout).toContain("bad.yaml:2:21: error: machines.source: ");
    expect(stderr).toBe("");
  });

  test("--json prints the same problems for programs", () => {
    writeFileSync(environment("bad"), "cluster: Bad\nmachines: { source: lab }\n");
    const { status, stdout } = kubefjord(project, "validate", "bad", "--json");
    expect(status).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject([{ line: 1, column: 10, path: ["cluster"], severity: "error" }]);
  });

  test("two environments of one cluster name are a problem", () => {
    cpSync(environment("lab"), environment("copy"));
    const { status, stdout } = kubefjord(project, "validate");
    expect(status).toBe(2);
    expect(stdout).toContain("[unique-cluster-names]");
  });

  test("one environment that is named twice is not", () => {
    const { status, stdout } = kubefjord(project, "validate", "lab", "./stacks/environments/lab.yaml");
    expect({ status, stdout }).toMatchObject({
      status: 0,
      stdout: expect.stringContaining("valid") as string,
    });
  });
});

describe("bad input", () => {
  test.each([
    [["validate", "olso-staging"], "did you mean oslo-staging?"],
    [["explain", "nope"], "there is no environment nope"],
    [["explain", "lab", "nothing.here"], "nothing in the resolved spec stands under nothing.here"],
    [["valdate"], "unknown command"],
    [["validate", "--nope"], "unknown option"],
  ])("%j ends with exit code 2, one clear message, no stack trace, nothing written", (args, message) => {
    const before = readdirSync(project, { recursive: true });
    const { status, stderr } = kubefjord(project, ...args);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(readdirSync(project, { recursive: true })).toEqual(before);
  });

  test("a directory without environments says where they belong", () => {
    const empty = join(project, "empty");
    mkdirSync(empty);
    const { status, stderr } = kubefjord(empty, "validate");
    expect(status).toBe(2);
    expect(stderr).toContain("stacks/environments: expected at least one environment");
  });
});

describe("kubefjord explain", () => {
  test("shows where each value comes from: a line, a default's reason, or what it is derived from", () => {
    const { status, stdout } = kubefjord(project, "explain", "oslo-production");
    expect(status).toBe(0);
    expect(stdout).toMatch(/^kubeProxy\.mode\t"ipvs"\t\S*oslo-production\.yaml:\d+$/m);
    expect(stdout).toMatch(/^kubeProxy\.minSyncPeriod\t"1s"\tdefault: .+$/m);
    expect(stdout).toMatch(/^network\.mtu\t1480\tderived from .+$/m);
    expect(stdout).toMatch(
      /^host\.sysctls\["net\.core\.somaxconn"\]\t65535\tderived from host\.profile: accept queue/m,
    );
    expect(stdout).toMatch(
      /^host\.sysctls\["net\.core\.netdev_max_backlog"\]\t32768\t\S*oslo-production\.yaml:\d+$/m,
    );
    expect(stdout).toMatch(/^nodes\[7\]\.name\t"oslo-w-5"\t\S*oslo-production\.yaml:\d+$/m);
  });

  test("shows one part alone", () => {
    const { stdout } = kubefjord(project, "explain", "lab", "kubernetes.etcd");
    expect(
      stdout
        .trim()
        .split("\n")
        .map((line) => line.split("\t")[0]),
    ).toEqual(["kubernetes.etcd.heartbeatInterval", "kubernetes.etcd.electionTimeout"]);
  });
});

describe("kubefjord reconcile --json", () => {
  test("ends with an event for what ended it, also before a phase has started", () => {
    const nodes =
      "[{ name: cp-1, role: control-plane, privateAddress: 10.20.0.11 }, { name: w-1, role: worker, privateAddress: 10.20.0.21 }]";
    writeFileSync(environment("early"), `cluster: early\nmachines: { source: lab }\nnodes: ${nodes}\n`);
    const only = ["--phase", "addons", "--json"];
    const { status, stdout, stderr } = kubefjord(project, "reconcile", "early", ...only);
    const last = JSON.parse(stdout.trim().split("\n").at(-1) ?? "") as { readonly message: string };
    const ended = { kind: "failed", phase: "addons", code: "addon-not-available", exitCode: status };
    expect(last).toMatchObject(ended);
    expect(stderr).toContain(last.message);
  });

  test("so it does for an environment that is wrong", () => {
    writeFileSync(environment("bad"), "cluster: Bad\nmachines: { source: lab }\n");
    const { status, stdout } = kubefjord(project, "reconcile", "bad", "--json");
    expect(status).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({
      kind: "failed",
      exitCode: 2,
      message: expect.stringContaining("bad.yaml:1:10") as string,
    });
  });
});
