import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { clock } from "../scripts/facts/clock";
import type { Fact } from "../scripts/facts/fact";
import { nameservers } from "../scripts/facts/nameservers";
import { swap } from "../scripts/facts/swap";
import { sysctls } from "../scripts/facts/sysctls";
import { text } from "../scripts/facts/text";
import type { ShellText } from "../scripts/shell";
import { forEach, gather, Transport, type Answer, type Host } from "../scripts/transport";
import { startSshd, type Sshd } from "../test/ssh/sshd";
import { processorTime } from "./processor-time";
import { measure, record } from "./record";

// 500 simulated nodes asked once, nothing to do: npx tsx bench/transport.ts (as root)
// One sshd answers for 500 loopback addresses, in a network namespace of its own, and shares the cores with us. What the
// 500 machines would spend on cores of their own is kept small: -r spares their sshd to start itself anew for each login
// (8 of 31 ms), keys and key exchange are those that OpenSSL is fast at (4 ms less), and it logs no more than by default.
// What travels, and all that we do for it, is as with any sshd.

const HOSTS = 500;
const RUNS = 3;
/** A fact of host-baseline and what it has to be where nothing is to do. */
interface Check {
  readonly name: string;
  readonly text: ShellText;
  readonly holds: (answer: Answer) => boolean;
}

const check = <T>(name: string, { text, parse }: Fact<T>, holds: (found: T) => boolean): Check => ({
  name,
  text,
  holds: (answer) => holds(parse(answer)),
});

const KEYS = ["net.ipv4.ip_forward", "net.core.somaxconn", "vm.swappiness", "kernel.panic"];

/** Those that need nothing which a simulated node has not: no systemd, no containerd, no nftables. */
const CHECKS = [
  check("hosts", text("/etc/hosts"), (hosts) => hosts !== undefined),
  check("nameservers", nameservers, ({ stub }) => stub.length > 0),
  check("swap", swap, ({ memoryAvailable }) => memoryAvailable > 0),
  check("sysctls", sysctls(KEYS), (found) => KEYS.every((key) => found.get(key) !== undefined)),
  check("clock", clock, ({ ahead }) => Math.abs(ahead) < 60_000),
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
    toDo(await gather(await transport.connect(host), CHECKS)),
  );
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  for (const outcome of outcomes) {
    if ("error" in outcome) throw outcome.error;
    if (outcome.value.length > 0)
      throw new Error(`${outcome.item.name}: expected nothing to do, found ${outcome.value.join()}`);
  }
  await transport.close();
  await allSessionsEnded(sshd);
  return { seconds, cpuSeconds: (user + system) / 1e6, nodesCpuSeconds: nodesCpuSeconds(sshd) - nodesCpu };
}

function toDo(answers: ReadonlyMap<string, Answer>): string[] {
  return CHECKS.flatMap(({ name, holds }) => {
    const answer = answers.get(name);
    return answer !== undefined && holds(answer) ? [] : [name];
  });
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
    hostKeyType: "ecdsa",
    clientKeyType: "ecdsa",
    config: ["MaxStartups 1000", "LogLevel INFO", "KexAlgorithms ecdh-sha2-nistp256"],
  });
  try {
    const hosts = simulated(sshd);
    const load = loadavg()[0] ?? 0;
    const runs: Run[] = [];
    for (let run = 0; run < RUNS; run += 1) runs.push(await askAll(sshd, hosts));
    const peak = process.resourceUsage().maxRSS / 1024;
    record("transport", [
      measure(
        `${HOSTS} hosts: connect, ask ${CHECKS.length} facts, find nothing to do (load average before: ${load.toFixed(0)})`,
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
