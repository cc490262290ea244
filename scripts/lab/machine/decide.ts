import { isDeepStrictEqual } from "node:util";
import type { MachineDefinition } from "../definition";
import type { Observed } from "./observe";

/**
 * What bringing a machine up takes. `create`: nothing usable is there, start from the image. `start`: its disk is
 * there and no QEMU. `keep`: it runs as defined. `refuse`: it was made from another definition.
 */
export type Decision = "create" | "start" | "keep" | "refuse";

/**
 * Decides from what is there and what is wanted. A disk without a record is the rest of a creation that died and
 * has never booted; a record without a disk has nothing left to keep.
 */
export function decide(wanted: MachineDefinition, observed: Observed): Decision {
  const { record, process, hasDisk } = observed;
  if (record === undefined || !hasDisk) return "create";
  if (!isDeepStrictEqual(record.definition, wanted)) return "refuse";
  return process === undefined ? "start" : "keep";
}
