import { constants } from "node:fs";
import { access } from "node:fs/promises";
import { join } from "node:path";
import { RefusedError } from "../errors";
import { searchPath } from "./run";

/** Programs of the host a lab needs, and the Debian package each is in. */
export const LAB_PROGRAMS: Readonly<Record<string, string>> = {
  "qemu-system-x86_64": "qemu-system-x86",
  "qemu-img": "qemu-utils",
  vde_switch: "vde2",
  mmdebstrap: "mmdebstrap",
  "mkfs.ext4": "e2fsprogs",
  ssh: "openssh-client",
  "ssh-keygen": "openssh-client",
  flock: "util-linux",
  zstd: "zstd",
};

/** What an ordinary user needs beside them: mmdebstrap and unshare map subordinate ids. */
const USER_PROGRAMS: Readonly<Record<string, string>> = { newuidmap: "uidmap" };

/** Programs this user needs for a lab, and their packages. */
export function labPrograms(): Readonly<Record<string, string>> {
  return process.getuid?.() === 0 ? LAB_PROGRAMS : { ...LAB_PROGRAMS, ...USER_PROGRAMS };
}

async function isInstalled(program: string): Promise<boolean> {
  const directories = searchPath()
    .split(":")
    .filter((path) => path !== "");
  const found = await Promise.all(
    directories.map(async (directory) =>
      access(join(directory, program), constants.X_OK).then(
        () => true,
        () => false,
      ),
    ),
  );
  return found.includes(true);
}

/**
 * Refuses to begin on a host where a program is missing.
 *
 * @param needed program name to Debian package
 * @throws RefusedError `lab-programs-missing` naming every missing program and the packages to install
 */
export async function requirePrograms(
  needed: Readonly<Record<string, string>> = labPrograms(),
): Promise<void> {
  const programs = Object.keys(needed);
  const installed = await Promise.all(programs.map(isInstalled));
  const missing = programs.filter((_, index) => installed[index] !== true);
  if (missing.length === 0) return;
  const packages = [...new Set(missing.map((program) => needed[program]))].sort();
  throw new RefusedError(`a lab needs programs that are not installed: ${missing.join(", ")}`, {
    code: "lab-programs-missing",
    subject: "this computer",
    hint: `sudo apt-get install --no-install-recommends ${packages.join(" ")}`,
  });
}
