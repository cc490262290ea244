import { EVERY_ROLE, type NodeRole } from "../../artifacts/artifact";
import type { Effort } from "./compress";

export const CONTROL_PLANE: readonly NodeRole[] = ["control-plane"];

/** Time is spent where it saves most: on what goes to every node. */
export function effortFor(roles: readonly NodeRole[]): Effort {
  return roles === EVERY_ROLE ? "small" : "quick";
}
