import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App } from "cdktf";
import { ClusterStack } from "../constructs/terraform";
import { type ClusterSpec, resolveCluster } from "../spec";
import { measure, record } from "./record";

// `cdktf synth` of all environments as a whole process, and what a synth costs per node: npx tsx bench/synth.ts
// Processor time is measured beside the clock: it says the same on a machine that is busy with other things.

const RUNS = 3;
const ROOT = join(__dirname, "..");

const directory = mkdtempSync(join(tmpdir(), "kubefjord-bench-"));

/** Seconds by the clock, and of processor time, of a command and everything it starts. */
function timed(command: string): { elapsed: number; processor: number } {
  const start = process.hrtime.bigint();
  const { status, stdout, stderr } = spawnSync("sh", ["-c", `${command} >/dev/null && times`], {
    cwd: ROOT,
    encoding: "utf8",
    env: { ...process.env, CDKTF_OUTDIR: join(directory, "cdktf.out"), CHECKPOINT_DISABLE: "1" },
  });
  const elapsed = Number(process.hrtime.bigint() - start) / 1e9;
  if (status !== 0) throw new Error(`${command} ended with ${status}: ${stderr}`);
  // The second line of `times` is about the shell's children: "0m1.234000s 0m0.123000s".
  const [, children = ""] = stdout.split("\n");
  const parts = [...children.matchAll(/(\d+)m([\d.]+)s/g)];
  return { elapsed, processor: parts.reduce((sum, [, m, s]) => sum + Number(m) * 60 + Number(s), 0) };
}

function cluster(nodes: number): ClusterSpec {
  return resolveCluster({
    cluster: `nodes-${nodes}`,
    machines: { source: "static", location: { country: "NO" } },
    nodes: Array.from({ length: nodes }, (_, index) => {
      const last = `${Math.floor(index / 250)}.${(index % 250) + 1}`;
      const addresses = { address: `198.18.${last}`, privateAddress: `10.10.${last}` };
      return { name: `n-${index}`, role: index < 3 ? "control-plane" : "worker", ...addresses };
    }),
  }).spec;
}

/** Milliseconds of processor time to build and write the stack of a cluster. */
function synth(spec: ClusterSpec, run: number): number {
  const before = process.cpuUsage();
  const app = new App({ outdir: join(directory, `out-${spec.cluster}-${run}`), stackTraces: false });
  new ClusterStack(app, spec.cluster, { spec });
  app.synth();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function repeated(nodes: number): number[] {
  const spec = cluster(nodes);
  synth(spec, 0); // warms up
  return Array.from({ length: RUNS }, (_, run) => synth(spec, run + 1));
}

const whole = Array.from({ length: RUNS }, () => timed("npx cdktf synth"));
const app = Array.from({ length: RUNS }, () => timed("node --require tsx/cjs stacks/main.ts"));
record("synth", [
  measure(
    "cdktf synth, all environments",
    "s",
    whole.map(({ elapsed }) => elapsed),
    5,
  ),
  measure(
    "cdktf synth, processor time",
    "s",
    whole.map(({ processor }) => processor),
  ),
  measure(
    "the app alone, processor time",
    "s",
    app.map(({ processor }) => processor),
  ),
  measure("stack of 500 nodes, processor time", "ms", repeated(500)),
  measure("stack of 1000 nodes, processor time", "ms", repeated(1000)),
]);
rmSync(directory, { recursive: true });
