import { randomInt } from "node:crypto";
import { removeLab } from "../../../scripts/lab/machine/remove";
import type { PhaseName } from "../../../constructs/phase-call";
import { endState } from "../phases/end-state";
import { crash, type Outcome, type Point } from "./crash/points";
import { CLUSTER, NODE, settings } from "./crash/settings";
import { LabProject, succeed } from "../project/project";
import { readResult, writeResult } from "./result";

// `npm run test:crash [host-baseline|control-plane]`: a phase killed at each of its step boundaries and at ten random
// moments inside, each from the same snapshot. Hours; results are committed: bench/results/crash-PHASE.json. A run that
// was cut off goes on with the points that are not there or did not converge, as long as the phase has the same steps.

const RANDOM_POINTS = 10;
const PHASES: readonly PhaseName[] = ["host-baseline", "control-plane"];

/** What one point of the matrix came to. */
type Row = Outcome & { readonly sameEnd: boolean };

/** Runs the matrix of one phase, which begins where its predecessor ended. */
async function matrix(project: LabProject, phase: PhaseName): Promise<void> {
  succeed(await project.kubefjord("lab", "snapshot", NODE));
  const since = performance.now();
  const whole = succeed(await project.reconcile(phase));
  const duration = performance.now() - since;
  const wanted = await endState(CLUSTER, NODE);
  const steps = whole.events.flatMap((event) => (event.kind === "step-done" ? [event.what] : []));
  const rows = earlierRows(phase, steps);
  const tried = new Set(rows.map(({ point }) => ("step" in point ? point.afterSteps : "random")));
  const moments = RANDOM_POINTS - rows.filter(({ point }) => !("step" in point)).length;
  const points: Point[] = [
    ...steps
      .map((step, index) => ({ phase, afterSteps: index + 1, step }))
      .filter(({ afterSteps }) => !tried.has(afterSteps)),
    ...Array.from({ length: moments }, () => ({
      phase,
      afterMilliseconds: randomInt(1_000, Math.round(duration)),
    })),
  ];
  const total = rows.length + points.length;
  for (const point of points) {
    succeed(await project.kubefjord("lab", "restore", NODE));
    const outcome = await crash(project, point);
    const sameEnd = JSON.stringify(await endState(CLUSTER, NODE)) === JSON.stringify(wanted);
    rows.push({ ...outcome, sameEnd });
    console.log(`${rows.length} of ${total}`, JSON.stringify(rows.at(-1)));
    writeResult(resultName(phase), {
      steps: steps.length,
      seconds: Math.round(duration / 1000),
      points: total,
      rows,
    });
  }
  if (!rows.every(converged)) process.exitCode = 1;
}

const converged = ({ next, left, sameEnd }: Row): boolean => next === 0 && left === 0 && sameEnd;

const resultName = (phase: PhaseName): string => `crash-${phase}`;

/** Points of an earlier run that converged; none where the phase had other steps then. */
function earlierRows(phase: PhaseName, steps: readonly string[]): Row[] {
  const earlier = readResult(resultName(phase)) as { steps: number; rows: Row[] } | undefined;
  if (earlier?.steps !== steps.length) return [];
  const same = earlier.rows.every(
    ({ point }) => !("step" in point) || point.step === steps[point.afterSteps - 1],
  );
  return same ? earlier.rows.filter(converged) : [];
}

async function main(): Promise<void> {
  const only = process.argv[2];
  const project = new LabProject(CLUSTER);
  try {
    project.write(settings);
    succeed(await project.kubefjord("lab", "up", project.environment));
    for (const phase of PHASES) {
      if (only === undefined || only === phase) await matrix(project, phase);
      else succeed(await project.reconcile(phase));
      if (phase === only) return;
    }
  } finally {
    await removeLab(CLUSTER);
    project.remove();
  }
}

void main();
