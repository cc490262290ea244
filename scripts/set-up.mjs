#!/usr/bin/env node
// Prepares a machine for this checkout. Plain JavaScript without packages: it runs before `npm ci` has.
// Started by `npm run quickstart` and `npm test`, or alone: node scripts/set-up.mjs [--yes] [--tests]
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { userInfo } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline/promises";
import { fileURLToPath, pathToFileURL } from "node:url";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..");
const EXIT_REFUSED = 4;

/** Programs that Debian packages carry, by the path that shows that a package is there. */
const DEBIAN_PACKAGES = {
  "qemu-system-x86": ["qemu-system-x86_64"],
  "qemu-utils": ["qemu-img"],
  mmdebstrap: ["mmdebstrap"],
  vde2: ["vde_switch"],
  zstd: ["zstd"],
  e2fsprogs: ["mkfs.ext4"],
  "util-linux": ["flock", "setpriv", "unshare"],
  "openssh-client": ["ssh", "ssh-keygen"],
  tar: ["tar"],
  gcc: ["gcc"],
  "libc6-dev": ["/usr/include/stdlib.h"],
  binutils: ["readelf"],
  "pkg-config": ["pkg-config"],
  "libseccomp-dev": ["/usr/include/seccomp.h"],
};

/** What the tests start beside them. */
const TEST_PACKAGES = {
  "openssh-server": ["sshd"],
  sudo: ["sudo"],
  procps: ["ps"],
  openssl: ["openssl"],
};

/** What users other than root need: mmdebstrap and the lab's images give files to the user's subordinate ids. */
const USER_PACKAGES = { uidmap: ["newuidmap", "newgidmap"] };

/** Programs that Debian has not, or not new enough: each with the lowest version and where it comes from. */
const OTHER_PROGRAMS = [
  {
    names: ["go"],
    version: ["version"],
    lowest: [1, 26],
    from: "https://go.dev/doc/install (Kubernetes is built from its Go modules)",
  },
  {
    names: [process.env.TERRAFORM_BINARY_NAME ?? "terraform", "tofu"],
    version: ["version"],
    lowest: [1, 4],
    from: "https://developer.hashicorp.com/terraform/install or https://opentofu.org/docs/intro/install (then set TERRAFORM_BINARY_NAME=tofu)",
  },
];

const SEARCHED = [...(process.env.PATH ?? "").split(":"), "/usr/local/sbin", "/usr/sbin", "/sbin"];

function found(program) {
  if (program.startsWith("/")) return existsSync(program);
  return SEARCHED.some((directory) => directory !== "" && existsSync(join(directory, program)));
}

function isRoot() {
  return process.getuid?.() === 0;
}

/** Debian packages whose programs are missing. */
export function missingPackages({ tests = false, root = isRoot(), isThere = found } = {}) {
  const needed = { ...DEBIAN_PACKAGES, ...(tests ? TEST_PACKAGES : {}), ...(root ? {} : USER_PACKAGES) };
  return Object.entries(needed)
    .filter(([, programs]) => !programs.every(isThere))
    .map(([name]) => name);
}

/** Whether a user has subordinate ids by a file in the manner of subuid(5). */
function hasSubordinateIds(file, { username, uid }) {
  const lines = existsSync(file) ? readFileSync(file, "utf8").split("\n") : [];
  return lines.some((line) => [username, String(uid)].includes(line.split(":")[0]));
}

/** What an ordinary user has to have arranged by an administrator, in words. Root needs nothing. */
function userComplaints() {
  if (isRoot()) return [];
  const user = userInfo();
  const complaints = [];
  if (!["/etc/subuid", "/etc/subgid"].every((file) => hasSubordinateIds(file, user)))
    complaints.push(
      `subordinate ids of ${user.username} in /etc/subuid and /etc/subgid: sudo usermod ` +
        `--add-subuids 100000-165535 --add-subgids 100000-165535 ${user.username}`,
    );
  const home = process.env.XDG_CACHE_HOME ?? user.homedir;
  if (existsSync(home) && (statSync(home).mode & 0o001) === 0)
    complaints.push(`a way through ${home} for those ids (mmdebstrap works below it): chmod o+x ${home}`);
  return complaints;
}

/** What is wrong with one of OTHER_PROGRAMS, in words, or undefined. */
export function complaint({ names, version, lowest, from }, run = runVersion) {
  const found = names.map((name) => run(name, version)).find((output) => output !== undefined);
  const wanted = `${[...new Set(names)].join(" or ")} ${lowest.join(".")} or newer`;
  if (found === undefined) return `${wanted}: not found. Get it from ${from}`;
  const [, major, minor] = /(\d+)\.(\d+)/.exec(found) ?? [];
  const enough = Number(major) > lowest[0] || (Number(major) === lowest[0] && Number(minor) >= lowest[1]);
  return enough ? undefined : `${wanted}: found ${found.split("\n")[0]}. Get it from ${from}`;
}

function runVersion(name, args) {
  const { status, stdout } = spawnSync(name, args, { encoding: "utf8" });
  return status === 0 ? stdout : undefined;
}

function refuse(lines) {
  console.error(`error: this machine is not ready\n${lines.map((line) => `  - ${line}`).join("\n")}`);
  process.exit(EXIT_REFUSED);
}

async function mayInstall(packages) {
  if (process.argv.includes("--yes") || process.env.npm_config_yes === "true" || process.env.CI === "true")
    return true;
  if (!process.stdin.isTTY) return false;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(`Install these Debian packages: ${packages.join(" ")}? [y/N] `);
  terminal.close();
  return /^y(es)?$/i.test(answer.trim());
}

function installPackages(packages) {
  const sudo = isRoot() ? [] : ["sudo"];
  const apt = (...args) => {
    const [program, ...rest] = [
      ...sudo,
      "env",
      "DEBIAN_FRONTEND=noninteractive",
      "apt-get",
      "-o",
      "DPkg::Lock::Timeout=600",
      ...args,
    ];
    execFileSync(program, rest, { stdio: ["ignore", "inherit", "inherit"] });
  };
  patiently(() => apt("update", "-q"));
  apt("install", "-q", "-y", "--no-install-recommends", ...packages);
}

/**
 * Does it again, up to eight times, while it fails: apt gives up at once where another apt, of a machine just set up,
 * reads its lists.
 */
function patiently(action) {
  for (let left = 8; ; left -= 1) {
    try {
      return action();
    } catch (error) {
      if (left === 0) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10_000);
    }
  }
}

/** Whether node_modules is what the lockfile says; `npm ci` leaves its own copy behind as its last step. */
function dependenciesAreThere() {
  const installed = join(ROOT, "node_modules", ".package-lock.json");
  if (!existsSync(installed)) return false;
  return statSync(installed).mtimeMs >= statSync(join(ROOT, "package-lock.json")).mtimeMs;
}

/** What nobody here can install, in words. */
function complaints() {
  const lowestNode = /(\d+)\.(\d+)/.exec(
    JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")).engines.node,
  );
  const node = {
    names: ["node"],
    version: ["--version"],
    lowest: lowestNode.slice(1).map(Number),
    from: "https://nodejs.org",
  };
  const programs = [node, ...OTHER_PROGRAMS].map((program) => complaint(program));
  return [...programs.filter((text) => text !== undefined), ...userComplaints()];
}

/**
 * Installs what is missing: Debian packages after a question (`--yes` or CI=true answers it), npm packages by the
 * lockfile. Ends the process with code 4, before any work, where something is missing that it cannot install; what is
 * missing is then named in full, with the packages it would have installed.
 *
 * @param {{ tests?: boolean }} [purpose] tests: what the tests need counts too
 */
export async function setUp({ tests = false } = {}) {
  const packages = missingPackages({ tests });
  const install = packages.length === 0 ? [] : [`Debian packages: apt-get install ${packages.join(" ")}`];
  const lacking = complaints();
  const canInstall = packages.length === 0 || found("apt-get");
  if (lacking.length > 0 || !canInstall) refuse([...lacking, ...install]);
  if (packages.length > 0) {
    if (!(await mayInstall(packages))) refuse(install.map((line) => `${line} (or run this with --yes)`));
    installPackages(packages);
    const still = missingPackages({ tests });
    if (still.length > 0) refuse([`installed, but their programs are still missing: ${still.join(" ")}`]);
  }
  if (!dependenciesAreThere())
    execFileSync("npm", ["ci", "--no-audit", "--no-fund"], {
      cwd: ROOT,
      stdio: ["ignore", "inherit", "inherit"],
    });
}

if (import.meta.url === pathToFileURL(process.argv[1]).href)
  await setUp({ tests: process.argv.includes("--tests") });
