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
}

/** Every unit that was asked for. */
export type Units = ReadonlyMap<string, Unit>;

const ABSENT: Unit = { load: "not-found", active: "inactive", file: "", path: "", needsReload: false };

/** States of units, with their full names: `containerd.service`. One program, however many units there are. */
export function units(names: readonly string[]): Fact<Units> {
  return {
    text: sh`systemctl show -p Id -p LoadState -p ActiveState -p UnitFileState -p FragmentPath -p NeedDaemonReload ${names}`,
    parse: ({ stdout }) => {
      const blocks = stdout.split("\n\n").map(properties);
      const found = new Map(blocks.map((block) => [block.get("Id"), unit(block)]));
      return new Map(names.map((name) => [name, found.get(name) ?? ABSENT]));
    },
  };
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
  };
}
