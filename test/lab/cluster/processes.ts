import { readdir, readFile } from "node:fs/promises";
import { setTimeout as delay } from "node:timers/promises";
import { asRoot } from "../project/as-root";

/**
 * Notes the command line of every process it sees, once a second, with nothing but the shell itself: `ps` would cost
 * seconds. Looks at a process twice: the first time it may not have become what it is going to be.
 */
const WATCHER = `declare -A looks
cd /proc
while sleep 1; do
  for pid in [0-9]*; do
    [ "\${looks[$pid]:-0}" -lt 2 ] || continue
    mapfile -d "" -t words < "$pid/cmdline" 2> /dev/null || continue
    looks[$pid]=$((\${looks[$pid]:-0} + 1))
    [ "\${#words[@]}" -eq 0 ] || printf "%s\\n" "\${words[*]}"
  done
done`;

// systemd-run would expand the script's variables itself.
const START = `echo ${Buffer.from(WATCHER).toString("base64")} | base64 -d > /run/watcher &&
systemd-run -q --collect --unit=watcher -p StandardOutput=file:/run/command-lines bash /run/watcher`;

/** What it saw; a watch that went on would cost an emulated machine a tenth of a processor. */
const END = "systemctl stop watcher && cat /run/command-lines";

/** Command lines that were seen on a machine, or here, while something ran. */
export interface Watch {
  /** Ends the watch; by where they were seen. */
  end(): Promise<ReadonlyMap<string, string>>;
}

/** Watches the process lists of this computer and of the machines of a lab, each from the moment it takes logins. */
export function watchProcesses(cluster: string, machines: readonly string[]): Watch {
  const ended = new AbortController();
  const here = new Set<string>();
  const watching = [
    watchHere(here, ended.signal),
    ...machines.map((name) => begin(cluster, name, ended.signal)),
  ];
  return {
    end: async () => {
      ended.abort();
      await Promise.all(watching);
      const there = await Promise.all(
        machines.map(async (name): Promise<[string, string]> => [
          `processes of ${name}`,
          await asRoot(cluster, name, END),
        ]),
      );
      return new Map([["processes here", [...here].join("\n")], ...there]);
    },
  };
}

async function watchHere(seen: Set<string>, ended: AbortSignal): Promise<void> {
  while (!ended.aborted) {
    const pids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
    for (const pid of pids) {
      const line = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
      if (line !== "") seen.add(line.replaceAll("\0", " "));
    }
    await delay(500);
  }
}

async function begin(cluster: string, name: string, ended: AbortSignal): Promise<void> {
  while (!ended.aborted) {
    const started = await asRoot(cluster, name, START).catch(() => undefined);
    if (started !== undefined) return;
    await delay(2_000);
  }
}
