import type { Unit } from "../../../scripts/facts/units";

/** A service that runs now and at every boot, but for what is told. */
export function unitState(change: Partial<Unit> = {}): Unit {
  return {
    load: "loaded",
    active: "active",
    file: "enabled",
    path: "",
    needsReload: false,
    since: 0,
    ...change,
  };
}
