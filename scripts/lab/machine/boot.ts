import { setTimeout as delay } from "node:timers/promises";
import { PhaseError } from "../../errors";
import { readText } from "../json-file";
import type { MachinePaths } from "../paths";
import { isAlive, type ProcessIdentity } from "../process";

/** How long a boot may take: half a minute is usual in software, more on a host with other work. */
const BOOT_MILLISECONDS = 600_000;

/** How many lines of the serial log an error repeats. */
const LINES_SHOWN = 12;

/** The host key in what the guest wrote on its control line, once it is whole: the last one counts. */
export function hostKeyIn(controlLog: string): string | undefined {
  const lines = [...controlLog.matchAll(/^hostkey (ssh-ed25519 [A-Za-z0-9+/=]+)\r?\n/gm)];
  return lines.at(-1)?.[1];
}

async function bootFailure(name: string, what: string, paths: MachinePaths): Promise<PhaseError> {
  const log = (await readText(paths.serialLog)) ?? "";
  const lines = log.trimEnd().split("\n").slice(-LINES_SHOWN).join("\n  ");
  return new PhaseError(`${what}. The serial console says last:\n  ${lines}`, {
    code: "lab-machine-boot",
    subject: name,
    hint: `look at ${paths.serialLog}, or at the machine with \`kubefjord lab console ${name}\``,
  });
}

/**
 * Waits until a booting guest has said its host key.
 *
 * @returns `ssh-ed25519 AAAA...`
 * @throws PhaseError `lab-machine-boot` when QEMU ends, the guest's kernel panics, or 10 minutes pass
 */
export async function waitForHostKey(
  name: string,
  qemu: ProcessIdentity,
  paths: MachinePaths,
): Promise<string> {
  const deadline = Date.now() + BOOT_MILLISECONDS;
  for (;;) {
    const key = hostKeyIn((await readText(paths.controlLog)) ?? "");
    if (key !== undefined) return key;
    if (!(await isAlive(qemu))) throw await bootFailure(name, "QEMU ended while the machine booted", paths);
    if ((await readText(paths.serialLog))?.includes("Kernel panic")) {
      throw await bootFailure(name, "the machine's kernel panicked", paths);
    }
    if (Date.now() > deadline) throw await bootFailure(name, "the machine did not boot in 10 minutes", paths);
    await delay(250);
  }
}
