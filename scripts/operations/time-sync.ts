import { command, type Command } from "../command";
import { posix } from "node:path";
import type { Files } from "../facts/files";
import type { Modified } from "../facts/modified";
import { isBehind, type Units } from "../facts/units";
import { sh } from "../shell";
import { fileContent, type NodeFile, noFile } from "./file-content";

/** Who keeps the clock, and by whose time. */
export interface TimeSync {
  readonly service: "systemd-timesyncd" | "chrony" | "none";
  /** NTP servers; empty keeps the distribution's. */
  readonly servers: readonly string[];
}

interface Service {
  readonly unit: string;
  readonly file: string;
  readonly content: (servers: readonly string[]) => string;
}

/** chrony reads sources.d only where its main file says so, which Debian's and Ubuntu's do (chrony.conf(5)). */
const SERVICES: Readonly<Record<"systemd-timesyncd" | "chrony", Service>> = {
  "systemd-timesyncd": {
    unit: "systemd-timesyncd.service",
    file: "/etc/systemd/timesyncd.conf.d/kubefjord.conf",
    content: (servers) => `# Written by kubefjord.\n[Time]\nNTP=${servers.join(" ")}\n`,
  },
  chrony: {
    unit: "chrony.service",
    file: "/etc/chrony/sources.d/kubefjord.sources",
    content: (servers) => servers.map((server) => `server ${server} iburst\n`).join(""),
  },
};

export const TIME_UNITS = Object.values(SERVICES).map(({ unit }) => unit);
export const TIME_FILES = Object.values(SERVICES).map(({ file }) => file);
export const TIME_DIRECTORIES = TIME_FILES.map((file) => posix.dirname(file));

interface TimeFacts {
  readonly units: Units;
  readonly files: Files;
  /** Times of {@link TIME_DIRECTORIES}. */
  readonly modified: Modified;
}

/** One service that keeps the clock, enabled and running, with the servers the spec names. */
export function timeSync(
  { timeSync: desired }: { readonly timeSync: TimeSync },
  { units, files, modified }: TimeFacts,
): Command[] {
  if (desired.service === "none") return [];
  const { unit, file: path, content } = SERVICES[desired.service];
  const file: NodeFile = { path, why: "NTP servers", content: content(desired.servers) };
  const writes =
    desired.servers.length === 0
      ? noFile(path, "the distribution's NTP servers hold", files)
      : fileContent(file, files);
  const state = units.get(unit);
  const runs = state?.active === "active" && isEnabled(state.file);
  // Its package, installed a moment ago, may have started it before it had our servers: enable --now would leave it so.
  const start = sh`systemctl enable ${unit} && systemctl restart ${unit}`;
  if (!runs) return [...writes, command(`start ${unit} now and at every boot`, start)];
  return writes.length === 0 && !isBehind(state, modified.get(posix.dirname(path)))
    ? []
    : [...writes, command(`restart ${unit}: other NTP servers`, sh`systemctl restart ${unit}`)];
}

function isEnabled(state: string): boolean {
  return state === "enabled" || state === "enabled-runtime" || state === "static" || state === "alias";
}
