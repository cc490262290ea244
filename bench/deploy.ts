import { readFileSync } from "node:fs";
import { removeLab } from "../scripts/lab/machine/remove";
import { LabProject, succeed, totals } from "../test/lab/project/project";
import { labSettings } from "../test/lab/project/settings";
import { measure, record } from "./record";
import { runsWanted } from "./runs";

// A cluster of 1 + 1 bare machines with everything in the cache: npx tsx bench/deploy.ts [runs, default 3]; some 10
// minutes a run. The kit's own time is the processor time of what runs on the operator's side (cdktf, Terraform and the
// phases); the machines' own, which are emulated on the same processors, is not in it.

const CLUSTER = "bd";

/** proc_pid_stat(5): clock ticks in a second, on every Linux that Node runs on. */
const TICKS = 100;

/** Seconds that something took, by the clock and of the processors. */
interface Cost {
  readonly wall: number;
  readonly own: number;
}

/** Processor seconds of all processes that this one has started and that have ended, and of theirs. */
function childrensSeconds(): number {
  const stat = readFileSync("/proc/self/stat", "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[13]) + Number(fields[14])) / TICKS;
}

async function cost(work: () => Promise<unknown>): Promise<Cost> {
  const [since, before] = [performance.now(), childrensSeconds()];
  await work();
  return { wall: (performance.now() - since) / 1000, own: childrensSeconds() - before };
}

/** What one cluster's life costs. */
async function life(project: LabProject) {
  const deploy = await cost(async () => succeed(await project.deploy()));
  const again = await cost(async () => {
    const { stdout } = succeed(await project.deploy());
    if (!stdout.includes("No changes")) throw new Error(`the second deploy changed something:\n${stdout}`);
  });
  const reconcile = await cost(async () => {
    const steps = totals(await project.reconcile()).reduce((sum, phase) => sum + phase.steps, 0);
    if (steps > 0) throw new Error(`the reconcile after it did ${steps} steps`);
  });
  const destroy = await cost(async () => succeed(await project.destroy()));
  return { deploy, again, reconcile, destroy };
}

async function main(): Promise<void> {
  const runs = runsWanted();
  const project = new LabProject(CLUSTER);
  const lives: Awaited<ReturnType<typeof life>>[] = [];
  try {
    project.write(labSettings({ cluster: CLUSTER, prefix: "10.36.0", controlPlanes: 1, workers: 1 }));
    for (let run = 0; run < runs; run += 1) lives.push(await life(project));
  } finally {
    await removeLab(CLUSTER);
    project.remove();
  }
  const of = (pick: (one: (typeof lives)[number]) => number) => lives.map(pick);
  record("deploy", [
    measure(
      "cdktf deploy, 1 + 1 bare machines",
      "s",
      of(({ deploy }) => deploy.wall),
      480,
    ),
    measure(
      "of which processor time of cdktf, Terraform and the kit",
      "s",
      of(({ deploy }) => deploy.own),
      30,
    ),
    measure(
      "cdktf deploy again, nothing to change",
      "s",
      of(({ again }) => again.wall),
      8,
    ),
    measure(
      "kubefjord reconcile, nothing to change",
      "s",
      of(({ reconcile }) => reconcile.wall),
    ),
    measure(
      "of which processor time of the kit",
      "s",
      of(({ reconcile }) => reconcile.own),
      3,
    ),
    measure(
      "cdktf destroy",
      "s",
      of(({ destroy }) => destroy.wall),
    ),
  ]);
}

void main();
