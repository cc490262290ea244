import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const SET_UP = join(__dirname, "..", "..", "scripts", "set-up.mjs");

let path: string;
beforeEach(() => {
  path = mkdtempSync(join(tmpdir(), "kubefjord-set-up-"));
  symlinkSync(process.execPath, join(path, "node"));
});
afterEach(() => rmSync(path, { recursive: true }));

/** A program that only says its version. */
function program(name: string, says: string): void {
  writeFileSync(join(path, name), `#!/bin/sh\necho '${says}'\n`, { mode: 0o755 });
}

/** Runs the set-up on a machine that has only the programs in `path`. */
function setUp(...args: string[]) {
  const { status, stderr } = spawnSync(process.execPath, [SET_UP, ...args], {
    env: { PATH: path },
    input: "",
    encoding: "utf8",
  });
  return { status, stderr };
}

test("a machine without Go and Terraform hears of both at once, before anything is installed", () => {
  const { status, stderr } = setUp("--yes");
  expect(status).toBe(4);
  expect(stderr).toContain("go 1.26 or newer: not found. Get it from https://go.dev/doc/install");
  expect(stderr).toContain("terraform or tofu 1.4 or newer: not found.");
});

test("a Go that is too old is named with its version", () => {
  program("go", "go version go1.19.8 linux/amd64");
  program("terraform", "Terraform v1.11.4");
  const { status, stderr } = setUp("--yes");
  expect(status).toBe(4);
  expect(stderr).toContain("go 1.26 or newer: found go version go1.19.8 linux/amd64.");
  expect(stderr).not.toContain("terraform");
});

test("OpenTofu stands in for Terraform", () => {
  program("go", "go version go1.26.8 linux/amd64");
  program("tofu", "OpenTofu v1.9.0");
  program("apt-get", "not to be called");
  const { stderr } = setUp();
  expect(stderr).not.toContain("terraform or tofu");
});
