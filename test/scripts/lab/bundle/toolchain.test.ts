import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { RunTool } from "../../../../scripts/lab/bundle/run-tool";
import { findToolchain } from "../../../../scripts/lab/bundle/toolchain";
import { RefusedError } from "../../../../scripts/errors";

const PROGRAMS = ["gcc", "go", "mmdebstrap", "pkg-config", "readelf", "setpriv", "tar", "zstd"];
const path = process.env.PATH;

let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "kubefjord-path-"));
  process.env.PATH = directory;
});

afterEach(async () => {
  process.env.PATH = path;
  await rm(directory, { recursive: true });
});

async function install(...names: string[]): Promise<void> {
  for (const name of names) await writeFile(join(directory, name), "", { mode: 0o755 });
}

/** Programs of which only the answer about their version is pretended. */
function pretended(versions: Readonly<Record<string, string>>): RunTool {
  return ({ program }) => {
    const version = versions[program];
    return version === undefined
      ? Promise.reject(new Error(`${program} ended with 1`))
      : Promise.resolve(`${version}\n`);
  };
}

const VERSIONS = { gcc: "14.2.0", go: "go1.30.1", "pkg-config": "2.6.0", zstd: "*** zstd v1.5.7 ***" };

test("a bare machine is told every program it lacks, with the package that has it, before anything runs", async () => {
  const error = await findToolchain(pretended({})).catch((found: unknown) => found);
  expect(error).toBeInstanceOf(RefusedError);
  for (const text of [
    "gcc libc6-dev",
    "mmdebstrap",
    "zstd",
    "libseccomp-dev",
    "binutils",
    "go >= 1.26.0, found none",
  ]) {
    expect((error as Error).message).toContain(text);
  }
});

test("an old Go is refused with the version that was found (Go's answer is pretended)", async () => {
  await install(...PROGRAMS);
  await expect(findToolchain(pretended({ ...VERSIONS, go: "go1.24.4" }))).rejects.toMatchObject({
    code: "bundle-tools-missing",
    message: expect.stringContaining("go >= 1.26.0, found 1.24.4") as string,
  });
});

test("a missing libseccomp alone is named (pkg-config's answer is pretended)", async () => {
  await install(...PROGRAMS);
  const { gcc, go, zstd } = VERSIONS;
  const error = await findToolchain(pretended({ gcc, go, zstd })).catch((found: unknown) => found as Error);
  expect((error as Error).message).toMatch(
    /missing:\n {4}libseccomp\.a \(apt-get install libseccomp-dev pkg-config\)$/,
  );
});

test("a complete machine gives the exact versions (the programs' answers are pretended)", async () => {
  await install(...PROGRAMS);
  expect(await findToolchain(pretended(VERSIONS))).toEqual({
    go: "go1.30.1",
    compiler: "14.2.0 libseccomp 2.6.0",
    zstd: "*** zstd v1.5.7 ***",
  });
});

test("a Go older than a module asks for is exchanged for the version asked for (Go's answer is pretended)", async () => {
  await install(...PROGRAMS);
  expect((await findToolchain(pretended({ ...VERSIONS, go: "go1.26.0" }))).go).toBe("go1.26.8");
});
