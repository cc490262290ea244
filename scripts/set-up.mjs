#!/usr/bin/env node
// Prepares a machine for this checkout. Plain JavaScript without packages: it runs before `npm ci` has.
// Started by `npm run quickstart` and `npm test`, or alone: node scripts/set-up.mjs [--yes]
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
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
  "openssh-client": ["ssh", "ssh-keygen"],
  "openssh-server": ["sshd"],
  sudo: ["sudo"],
  procps: ["pgrep"],
  gcc: ["gcc"],
  "libc6-dev": ["/usr/include/stdlib.h"],
  "libseccomp-dev": ["/usr/include/seccomp.h"],
};

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

/** Debian packages whose programs are missing. */
export function missingPackages(isThere = found) {
  return Object.entries(DEBIAN_PACKAGES)
    .filter(([, programs]) => !programs.every(isThere))
    .map(([name]) => name);
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
  const sudo = process.getuid?.() === 0 ? [] : ["sudo"];
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
  apt("update", "-q");
  apt("install", "-q", "-y", "--no-install-recommends", ...packages);
}

/** Whether node_modules is what the lockfile says; `npm ci` leaves its own copy behind as its last step. */
function dependenciesAreThere() {
  const installed = join(ROOT, "node_modules", ".package-lock.json");
  if (!existsSync(installed)) return false;
  return statSync(installed).mtimeMs >= statSync(join(ROOT, "package-lock.json")).mtimeMs;
}

/**
 * Installs what is missing: Debian packages after a question (`--yes` or CI=true answers it), npm packages by the
 * lockfile. Ends the process with code 4, before any work, where something is missing that it cannot install.
 */
export async function setUp() {
  const lowestNode = /(\d+)\.(\d+)/.exec(
    JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")).engines.node,
  );
  const node = {
    names: ["node"],
    version: ["--version"],
    lowest: lowestNode.slice(1).map(Number),
    from: "https://nodejs.org",
  };
  const complaints = [node, ...OTHER_PROGRAMS]
    .map((program) => complaint(program))
    .filter((text) => text !== undefined);
  const packages = missingPackages();
  const apt = found("apt-get");
  if (packages.length > 0 && !apt)
    complaints.push(`the programs of these Debian packages: ${packages.join(" ")}`);
  // Everything that nobody here can mend is said before anything is installed.
  if (complaints.length > 0) refuse(complaints);
  if (packages.length > 0) {
    if (!(await mayInstall(packages)))
      refuse([`Debian packages: apt-get install ${packages.join(" ")} (or run this with --yes)`]);
    installPackages(packages);
    const still = missingPackages();
    if (still.length > 0) refuse([`installed, but their programs are still missing: ${still.join(" ")}`]);
  }
  if (!dependenciesAreThere())
    execFileSync("npm", ["ci", "--no-audit", "--no-fund"], {
      cwd: ROOT,
      stdio: ["ignore", "inherit", "inherit"],
    });
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) await setUp();
