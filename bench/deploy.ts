import { removeLab } from "../scripts/lab/machine/remove";
import type { Release } from "../scripts/lab/definition";
import { LabProject, succeed, totals } from "../test/lab/project/project";
import { labSettings } from "../test/lab/project/settings";
import { processorTime } from "./processor-time";
import { measure, record } from "./record";
import { runsWanted } from "./runs";

// A cluster of 1 + 1 bare machines with everything in the cache: npx tsx bench/deploy.ts [runs, default 3] [release,
// default trixie]; some 10 minutes a run. Another release's results go into a file of their own. The kit's own time is
// the processor time of what runs on the operator's side (cdktf, Terraform and the phases); the machines' own, which are
// emulated on the same processors, is not in it.

const CLUSTER = "bd";

/** Debian of the machines: the second argument. */
function releaseWanted(): Release {
  const release = process.argv[3] ?? "trixie";
  if (release === "trixie" || release === "bookworm") return release;
  throw new RangeError(`expected trixie or bookworm; found ${release}`);
}

/** Seconds that something took, by the clock and of the processors. */
interface Cost {
  readonly wall: number;
  readonly own: number;
}

async function cost(work: () => Promise<unknown>): Promise<Cost> {
  const [since, before] = [performance.now(), processorTime("self").children];
  await work();
  return { wall: (performance.now() - since) / 1000, own: processorTime("self").children - before };
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
  const release = releaseWanted();
  const project = new LabProject(CLUSTER);
  const lives: Awaited<ReturnType<typeof life>>[] = [];
  try {
    const machines = { source: "lab", lab: { release } };
    project.write(
      labSettings({ cluster: CLUSTER, prefix: "10.36.0", controlPlanes: 1, workers: 1 }, { machines }),
    );
    for (let run = 0; run < runs; run += 1) lives.push(await life(project));
  } finally {
    await removeLab(CLUSTER);
    project.remove();
  }
  const of = (pick: (one: (typeof lives)[number]) => number) => lives.map(pick);
  record(release === "trixie" ? "deploy" : `deploy-${release}`, [
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
