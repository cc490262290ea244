import type { MachineDefinition } from "../definition";
import { readRecord } from "../json-file";
import { machinePaths } from "../paths";
import { type Faults, touchesNetwork } from "./fault";
import { placeRelay, removeRelay } from "./relay-process";

/** What is remembered of a machine's faults; {} when there are none. */
export async function readFaults(cluster: string, name: string): Promise<Faults> {
  return (await readRecord<Faults>(machinePaths(cluster, name).faults)) ?? {};
}

/** The address of a definition without its prefix length. */
export function ownAddress(definition: MachineDefinition): string {
  return definition.privateAddress.replace(/\/.*/, "");
}

/** Makes a running machine's private network what these faults say. Call it with the lab's lock held. */
export async function applyToNetwork(
  cluster: string,
  definition: MachineDefinition,
  faults: Faults,
): Promise<void> {
  const { name } = definition;
  if (touchesNetwork(faults)) await placeRelay(cluster, name, ownAddress(definition), faults);
  else await removeRelay(cluster, name, true);
}

/** Puts a machine's remembered network faults back after its QEMU or their relay was started again. */
export async function restoreFaults(cluster: string, definition: MachineDefinition): Promise<void> {
  const faults = await readFaults(cluster, definition.name);
  if (touchesNetwork(faults)) await applyToNetwork(cluster, definition, faults);
}
