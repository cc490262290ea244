import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { BUNDLE_PROGRAMS } from "../../scripts/lab/bundle/toolchain";
import { LAB_PROGRAMS } from "../../scripts/lab/programs";

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
  return setUpAs({}, ...args);
}

function setUpAs(account: { uid?: number; gid?: number }, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [SET_UP, ...args], {
    env: { PATH: path },
    input: "",
    encoding: "utf8",
    ...account,
  });
  return { status, stdout, stderr };
}

/** Packages that the set-up would install on a machine that has nothing. */
function offered(options: { tests: boolean; root: boolean }): string[] {
  const ask = `import { missingPackages } from ${JSON.stringify(SET_UP)};
    console.log(missingPackages({ ...${JSON.stringify(options)}, isThere: () => false }).join(" "));`;
  const arguments_ = ["--input-type=module", "--eval", ask, "test"];
  return execFileSync(process.execPath, arguments_, { encoding: "utf8" }).trim().split(" ");
}

test("everything that the lab and the bundle start is offered", () => {
  const needed = [...Object.values(LAB_PROGRAMS), ...Object.values(BUNDLE_PROGRAMS)].flatMap((packages) =>
    packages.split(" "),
  );
  expect(offered({ tests: false, root: true })).toEqual(expect.arrayContaining([...new Set(needed)]));
});

test("an SSH server is offered for the tests alone, uidmap to users other than root alone", () => {
  expect(offered({ tests: false, root: true })).not.toContain("openssh-server");
  expect(offered({ tests: true, root: true })).toContain("openssh-server");
  expect(offered({ tests: true, root: true })).not.toContain("uidmap");
  expect(offered({ tests: false, root: false })).toContain("uidmap");
});

(process.getuid?.() === 0 ? test : test.skip)("a user without subordinate ids hears how to get them", () => {
  program("go", "go version go1.26.8 linux/amd64");
  program("terraform", "Terraform v1.11.4");
  chmodSync(path, 0o755);
  const nobody = { uid: 65_534, gid: 65_534 };
  const { status, stderr } = setUpAs(nobody, "--yes");
  expect(status).toBe(4);
  expect(stderr).toMatch(
    /subordinate ids of nobody in .*usermod --add-subuids \d+-\d+ --add-subgids \d+-\d+ nobody$/m,
  );
  expect(stderr).toMatch(/Debian packages: apt-get install .*uidmap/);
});

test("a machine without anything hears of everything at once, before anything is installed", () => {
  program("apt-get", "not to be called");
  const { status, stdout, stderr } = setUp("--yes");
  expect({ status, stdout }).toEqual({ status: 4, stdout: "" });
  expect(stderr).toMatch(/Debian packages: apt-get install qemu-system-x86 .*mmdebstrap.* gcc/);
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
