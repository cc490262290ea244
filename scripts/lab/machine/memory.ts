import { readFile } from "node:fs/promises";
import { RefusedError } from "../../errors";
import type { MachineDefinition } from "../definition";

/**
 * What QEMU takes beside the guest's memory under emulation: translated code, mostly. It grows to 2 GiB in a control plane
 * that runs for long; a guest does not use all of its own memory either.
 */
const OVERHEAD_MIB = 512;

/** MiB that `/proc/meminfo` calls available. */
export function availableMiB(meminfo: string): number {
  return Math.floor(Number(/^MemAvailable:\s+(\d+) kB$/m.exec(meminfo)?.[1] ?? 0) / 1024);
}

/**
 * Refuses a machine that this computer has no memory for now.
 *
 * @throws RefusedError `lab-memory`
 */
export async function requireMemory(definition: MachineDefinition): Promise<void> {
  const available = availableMiB(await readFile("/proc/meminfo", "utf8"));
  const needed = definition.memoryMiB + OVERHEAD_MIB;
  if (needed <= available) return;
  throw new RefusedError(
    `it needs ${needed} MiB of memory, and this computer has ${available} MiB available`,
    {
      code: "lab-memory",
      subject: definition.name,
      hint: "end other programs or labs (kubefjord lab list), or give the machine less memory in the environment",
    },
  );
}
