import { execFileSync } from "node:child_process";
import { Readable } from "node:stream";
import { sh } from "../../scripts/shell";
import { pinnedKeys, type Connection, type HostKeyPins } from "../../scripts/transport";
import type { Sshd } from "./sshd";

/** Process ids of the server's side of a connection: the unprivileged sshd where there is one, and its monitor. */
export async function sessionPids(connection: Connection): Promise<number[]> {
  const text = sh`pid=$PPID
    while [ "$(cat "/proc/$pid/comm")" = sshd ] && ! tr '\\0' ' ' < "/proc/$pid/cmdline" | grep -q listener; do
      echo "$pid"
      pid=$(awk '{ print $4 }' "/proc/$pid/stat")
    done`;
  const { stdout } = await connection.run({ what: "ask for the session's processes", text });
  return stdout.trim().split("\n").map(Number);
}

/** Process ids below the listening server, children and their children. */
export function childrenOf(sshd: Sshd): number[] {
  const table = execFileSync("ps", ["-eo", "pid=,ppid="], { encoding: "utf8" });
  const rows = table
    .trim()
    .split("\n")
    .map((row) => row.trim().split(/\s+/).map(Number));
  const below = (parent: number | undefined): number[] =>
    rows.flatMap(([pid = 0, ppid]) => (ppid === parent ? [pid, ...below(pid)] : []));
  return below(sshd.process.pid);
}

/** An input that never ends. */
export function endless(): Readable {
  return new Readable({ read: () => undefined });
}

/** The server's right key, and at the moment it is checked the server is stopped: it never answers the login. */
export function stoppingPins(sshd: Sshd, stop: () => void): HostKeyPins {
  const pins = pinnedKeys([sshd.hostKey.line], "here");
  let lookups = 0;
  return {
    ...pins,
    lookup: (address, port) => {
      // The first look orders the algorithms, the second checks the key.
      lookups += 1;
      if (lookups === 2) stop();
      return pins.lookup(address, port);
    },
  };
}
