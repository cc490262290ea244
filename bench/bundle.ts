import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { EVERY_ROLE, type NodeRole } from "../scripts/artifacts/artifact";
import { openBundle } from "../scripts/artifacts/bundle";
import { measure, record } from "./record";
import { runsWanted } from "./runs";

// The bundle from nothing, and with nothing to do: npx tsx bench/bundle.ts [cold runs, default 3]; some 12 minutes a run.
// Cold means an empty cache of ours and an empty GOCACHE; Go modules and Debian packages may be downloaded already.

/** Seconds. */
const COLD_TARGET = 12 * 60;

/** Seconds that `kubefjord bundle build` takes with these cache directories, and the most memory it held, in MiB. */
async function build(cache: string): Promise<{ seconds: number; peak: number }> {
  const start = performance.now();
  const child = spawn(process.execPath, [join(__dirname, "../bin/kubefjord.js"), "bundle", "build"], {
    env: { ...process.env, XDG_CACHE_HOME: cache, GOCACHE: join(cache, "go-build") },
    stdio: ["ignore", "ignore", "inherit"],
  });
  let peak = 0;
  const timer = setInterval(() => (peak = Math.max(peak, residentOfTree(child.pid ?? 0))), 500);
  const code = await new Promise((resolve) => child.once("close", resolve));
  clearInterval(timer);
  if (code !== 0) throw new Error(`bundle build ended with ${String(code)}`);
  return { seconds: (performance.now() - start) / 1000, peak };
}

/** Resident memory of a process and all below it, in MiB: pages they share count once each. */
function residentOfTree(root: number): number {
  const parents = new Map<number, number>();
  const pages = new Map<number, number>();
  for (const name of readdirSync("/proc").filter((entry) => /^\d+$/.test(entry))) {
    const stat = readOrEmpty(`/proc/${name}/stat`);
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    parents.set(Number(name), Number(fields[1]));
    pages.set(Number(name), Number(fields[21]));
  }
  const isBelow = (pid: number): boolean => pid === root || (pid > 1 && isBelow(parents.get(pid) ?? 0));
  const own = [...pages.keys()].filter(isBelow);
  return own.reduce((sum, pid) => sum + (pages.get(pid) ?? 0), 0) / 256;
}

function readOrEmpty(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

async function main(): Promise<void> {
  const runs = runsWanted();
  const cold: { seconds: number; peak: number }[] = [];
  const idle: number[] = [];
  const sizes = new Map<NodeRole, number>();
  for (let run = 0; run < runs; run += 1) {
    const cache = mkdtempSync(join(tmpdir(), "kubefjord-bench-"));
    cold.push(await build(cache));
    for (let again = 0; again < 3; again += 1) idle.push((await build(cache)).seconds);
    const { artifacts } = await openBundle(join(cache, "kubefjord", "bundle"));
    for (const role of EVERY_ROLE) {
      const own = artifacts.filter(({ roles }) => roles.includes(role));
      sizes.set(role, own.reduce((sum, { size }) => sum + size, 0) / 1e6);
    }
    rmSync(cache, { recursive: true });
  }
  record("bundle", [
    measure(
      "bundle cold (modules downloaded)",
      "s",
      cold.map(({ seconds }) => seconds),
      COLD_TARGET,
    ),
    measure("bundle, nothing to do", "s", idle, 1),
    measure(
      "memory peak of the build",
      "MiB",
      cold.map(({ peak }) => peak),
    ),
    measure("over the wire to a control-plane node", "MB", [sizes.get("control-plane") ?? 0], 220),
    measure("over the wire to a worker", "MB", [sizes.get("worker") ?? 0], 90),
  ]);
}

void main();
