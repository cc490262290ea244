import { sh } from "../shell";
import type { Fact } from "./fact";

/** A systemd unit, in systemd's own words. */
export interface Unit {
  /** `loaded`, `not-found`, `masked`, ... */
  readonly load: string;
  /** `active`, `inactive`, `failed`, `activating`, ... */
  readonly active: string;
  /** `enabled`, `disabled`, `static`, `masked`, ...; empty where there is no unit file. */
  readonly file: string;
  /** Where the unit file lies; empty where there is none. */
  readonly path: string;
  /** True where the unit file was changed since systemd read it. */
  readonly needsReload: boolean;
  /**
   * When it last started, stopped or reloaded, in milliseconds since 1970 by the node's own clock; 0 where never. To
   * the second alone before systemd 251 (Ubuntu 22.04 has 249): the end of that second.
   */
  readonly since: number;
}

/** Every unit that was asked for. */
export type Units = ReadonlyMap<string, Unit>;

const SHOWN = [
  "Id",
  "LoadState",
  "ActiveState",
  "UnitFileState",
  "FragmentPath",
  "NeedDaemonReload",
  "StateChangeTimestamp",
];

const ABSENT: Unit = {
  load: "not-found",
  active: "inactive",
  file: "",
  path: "",
  needsReload: false,
  since: 0,
};

/**
 * States of units, with their full names: `containerd.service`. One program, however many units there are. An old
 * systemctl takes `--timestamp` and shows its own format all the same, in the time zone it is given.
 */
export function units(names: readonly string[]): Fact<Units> {
  return {
    text: sh`TZ=UTC systemctl show --timestamp=us+utc ${SHOWN.map((property) => `--property=${property}`)} ${names}`,
    parse: ({ stdout }) => {
      const blocks = stdout.split("\n\n").map(properties);
      const found = new Map(blocks.map((block) => [block.get("Id"), unit(block)]));
      return new Map(names.map((name) => [name, found.get(name) ?? ABSENT]));
    },
  };
}

/** Whether a unit runs that has neither started nor reloaded since its settings changed: a run may have ended between. */
export function isBehind(unit: Unit | undefined, changed: number | undefined): boolean {
  return unit?.active === "active" && changed !== undefined && changed > unit.since;
}

/** Whether a unit in this state runs, or systemd is about to start it. */
export function isActive(state: string | undefined): boolean {
  return state === "active" || state === "activating" || state === "reloading";
}

function properties(block: string): Map<string, string> {
  const pairs = block.split("\n").map((line): [string, string] => {
    const at = line.indexOf("=");
    return [line.slice(0, at), line.slice(at + 1)];
  });
  return new Map(pairs);
}

function unit(block: ReadonlyMap<string, string>): Unit {
  const get = (name: string): string => block.get(name) ?? "";
  return {
    load: get("LoadState"),
    active: get("ActiveState"),
    file: get("UnitFileState"),
    path: get("FragmentPath"),
    needsReload: get("NeedDaemonReload") === "yes",
    since: milliseconds(get("StateChangeTimestamp")),
  };
}

/** `Fri 2026-11-27 10:15:30.123456 UTC`, the same without the fraction, or empty. */
function milliseconds(timestamp: string): number {
  const [, day, time, fraction = "999"] = /^\w+ (\S+) ([\d:]{8})(?:\.(\d{3})\d*)? UTC$/.exec(timestamp) ?? [];
  return day === undefined || time === undefined ? 0 : Date.parse(`${day}T${time}.${fraction}Z`);
}
