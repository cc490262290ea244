import { access, constants, readdir, readFile } from "node:fs/promises";
import { delimiter, join } from "node:path";
import semver from "semver";
import { RefusedError } from "../../errors";
import { modulesDirectory } from "./modules-directory";
import type { RunTool } from "./run-tool";

/** Exact versions of the programs whose version changes what they make. */
export interface Toolchain {
  /** As Go writes it, for example `go1.26.8`. */
  readonly go: string;
  /** As `gcc -dumpfullversion` writes it, and the version of libseccomp that runc is linked with. */
  readonly compiler: string;
  /** As `zstd --version` writes it. */
  readonly zstd: string;
}

/** Programs that a build starts beside Go, and the Debian packages that have them. */
export const BUNDLE_PROGRAMS: Readonly<Record<string, string>> = {
  gcc: "gcc libc6-dev",
  mmdebstrap: "mmdebstrap",
  "pkg-config": "pkg-config",
  readelf: "binutils",
  setpriv: "util-linux",
  tar: "tar",
  zstd: "zstd",
};

const OLDEST_GO = "1.26.0";

/**
 * The programs a build needs, checked all at once before any work.
 * @throws RefusedError `bundle-tools-missing` naming every missing program and its Debian package.
 */
export async function findToolchain(run: RunTool): Promise<Toolchain> {
  const missing = await missingPrograms();
  const go = await goVersion(run);
  const seccomp = missing.some(({ program }) => program === "pkg-config")
    ? undefined
    : await seccompVersion(run);
  const packages = [
    ...missing.map(({ program, packages }) => `${program} (apt-get install ${packages})`),
    ...(seccomp === undefined ? ["libseccomp.a (apt-get install libseccomp-dev pkg-config)"] : []),
    ...(go === undefined || semver.lt(go, OLDEST_GO)
      ? [`go >= ${OLDEST_GO}, found ${go ?? "none"} (https://go.dev/dl)`]
      : []),
  ];
  if (go === undefined || packages.length > 0) throw refusal(packages);
  const needed = await newestGoNeeded();
  return {
    // An older patch release than a module asks for is exchanged by Go itself, checked against Go's checksum database.
    go: `go${semver.lt(go, needed) ? needed : go}`,
    compiler: `${(await run({ program: "gcc", args: ["-dumpfullversion"] })).trim()} ${seccomp ?? ""}`,
    zstd: (await run({ program: "zstd", args: ["--version"] })).trim(),
  };
}

function refusal(missing: readonly string[]): RefusedError {
  return new RefusedError(
    `expected the programs that build a bundle, missing:\n    ${missing.join("\n    ")}`,
    {
      code: "bundle-tools-missing",
      hint: "install what is listed and run the command again; nothing was changed",
    },
  );
}

async function missingPrograms(): Promise<{ program: string; packages: string }[]> {
  const found = await Promise.all(
    Object.entries(BUNDLE_PROGRAMS).map(async ([program, packages]) => ({
      program,
      packages,
      there: await isInPath(program),
    })),
  );
  return found.filter(({ there }) => !there);
}

async function isInPath(program: string): Promise<boolean> {
  const candidates = (process.env.PATH ?? "").split(delimiter).map((folder) => join(folder, program));
  const found = await Promise.all(
    candidates.map((file) =>
      access(file, constants.X_OK).then(
        () => true,
        () => false,
      ),
    ),
  );
  return found.includes(true);
}

/** Version of the Go that is installed, or undefined. */
async function goVersion(run: RunTool): Promise<string | undefined> {
  if (!(await isInPath("go"))) return undefined;
  const text = await run({ program: "go", args: ["env", "GOVERSION"], env: { GOTOOLCHAIN: "local" } });
  return semver.coerce(text.trim().slice("go".length))?.version;
}

async function seccompVersion(run: RunTool): Promise<string | undefined> {
  return run({ program: "pkg-config", args: ["--modversion", "libseccomp"] }).then(
    (text) => `libseccomp ${text.trim()}`,
    () => undefined,
  );
}

/** The newest `go` line of the wrapper modules. */
async function newestGoNeeded(): Promise<string> {
  const folders = await readdir(modulesDirectory());
  const lines = folders.map(async (folder) => {
    const text = await readFile(join(modulesDirectory(), folder, "go.mod"), "utf8").catch(() => "");
    return semver.coerce(/^go (\S+)$/m.exec(text)?.[1])?.version ?? OLDEST_GO;
  });
  return (await Promise.all(lines)).sort(semver.compare).at(-1) ?? OLDEST_GO;
}
