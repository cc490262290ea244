import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { sh } from "../scripts/shell";
import { forEach, gather, Transport, type Host } from "../scripts/transport";
import { startSshd, type Sshd } from "../test/ssh/sshd";
import { processorTime } from "./processor-time";
import { measure, record } from "./record";

// 500 simulated nodes asked once, nothing to do: npx tsx bench/transport.ts (as root)
// One sshd answers for 500 loopback addresses, in a network namespace of its own, and shares the cores with us. What the
// 500 machines would spend on cores of their own is kept small: -r spares their sshd to start itself anew for each login
// (8 of 31 ms), and it logs no more than by default. What travels, and all that we do for it, is as with any sshd.

const HOSTS = 500;
const RUNS = 3;
/** What a no-op run asks: files of /proc and /etc, as most facts do. */
const PROBES = [
  { name: "kernel", text: sh`read -r release < /proc/sys/kernel/osrelease; echo "$release"` },
  { name: "os", text: sh`. /etc/os-release; echo "$ID $VERSION_ID"` },
  { name: "filesystems", text: sh`cat /proc/filesystems` },
  { name: "swap", text: sh`cat /proc/swaps` },
  {
    name: "memory",
    text: sh`while read -r key value unit; do echo "$key $value $unit"; done < /proc/meminfo`,
  },
  {
    name: "sysctls",
    text: sh`cat /proc/sys/net/ipv4/ip_forward /proc/sys/vm/swappiness /proc/sys/kernel/panic`,
  },
  { name: "boot", text: sh`cat /proc/sys/kernel/random/boot_id` },
  { name: "clock", text: sh`date +%s.%N` },
];

/** CPU seconds of sshd and of everything below it that has ended. */
function nodesCpuSeconds(sshd: Sshd): number {
  const { own, children } = processorTime(sshd.process.pid ?? 0);
  return own + children;
}

interface Run {
  readonly seconds: number;
  readonly cpuSeconds: number;
  /** What the simulated nodes used, on the same cores. */
  readonly nodesCpuSeconds: number;
}

async function askAll(sshd: Sshd, hosts: readonly Host[]): Promise<Run> {
  const transport = new Transport();
  const cpu = process.cpuUsage();
  const nodesCpu = nodesCpuSeconds(sshd);
  const start = performance.now();
  const outcomes = await forEach(hosts, hosts.length, async (host) =>
    gather(await transport.connect(host), PROBES),
  );
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  for (const outcome of outcomes) {
    if ("error" in outcome) throw outcome.error;
    const silent = PROBES.filter(({ name }) => outcome.value.get(name)?.code !== 0);
    if (silent.length > 0)
      throw new Error(`${outcome.item.name} did not answer ${silent.map(({ name }) => name).join()}`);
  }
  await transport.close();
  await allSessionsEnded(sshd);
  return { seconds, cpuSeconds: (user + system) / 1e6, nodesCpuSeconds: nodesCpuSeconds(sshd) - nodesCpu };
}

/** A node's CPU time counts when its sshd has ended. */
async function allSessionsEnded(sshd: Sshd): Promise<void> {
  const children = `/proc/${sshd.process.pid ?? ""}/task/${sshd.process.pid ?? ""}/children`;
  while (readFileSync(children, "utf8").trim() !== "") await delay(50);
}

function simulated(sshd: Sshd): Host[] {
  return Array.from({ length: HOSTS }, (_, index) =>
    sshd.host({ name: `node-${index}`, address: `127.1.${Math.floor(index / 250)}.${(index % 250) + 1}` }),
  );
}

async function bench(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "kubefjord-bench-"));
  const sshd = await startSshd(folder, {
    listen: "0.0.0.0",
    flags: ["-r"],
    config: ["MaxStartups 1000", "LogLevel INFO"],
  });
  try {
    const hosts = simulated(sshd);
    const load = loadavg()[0] ?? 0;
    const runs: Run[] = [];
    for (let run = 0; run < RUNS; run += 1) runs.push(await askAll(sshd, hosts));
    const peak = process.resourceUsage().maxRSS / 1024;
    record("transport", [
      measure(
        `${HOSTS} hosts: connect, ask ${PROBES.length} facts (load average before: ${load.toFixed(0)})`,
        "s",
        runs.map(({ seconds }) => seconds),
        6,
      ),
      measure(
        `${HOSTS} hosts, our own CPU time`,
        "s",
        runs.map(({ cpuSeconds }) => cpuSeconds),
      ),
      measure(
        `${HOSTS} hosts, the simulated nodes' CPU time`,
        "s",
        runs.map((run) => run.nodesCpuSeconds),
      ),
      measure(`${HOSTS} hosts, peak memory`, "MB", [(peak * 1024 * 1024) / 1e6], 400),
    ]);
  } finally {
    await sshd.stop();
    rmSync(folder, { recursive: true });
  }
}

if (process.env.KUBEFJORD_BENCH_NAMESPACE === "own") {
  void bench();
} else {
  const inside = 'ip link set lo up && exec "$@"';
  const args = ["-n", "sh", "-c", inside, "sh", process.execPath, ...process.execArgv, __filename];
  const env = { ...process.env, KUBEFJORD_BENCH_NAMESPACE: "own" };
  process.exitCode = spawnSync("unshare", args, { stdio: "inherit", env }).status ?? 1;
}
