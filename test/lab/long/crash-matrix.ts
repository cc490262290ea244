import { randomInt } from "node:crypto";
import { removeLab } from "../../../scripts/lab/machine/remove";
import type { PhaseName } from "../../../constructs/phase-call";
import { endState } from "../phases/end-state";
import { CrashResult } from "./crash/result";
import { crash, type Point } from "./crash/points";
import { CLUSTER, NODE, settings } from "./crash/settings";
import { LabProject, succeed } from "../project/project";

// `npm run test:crash [host-baseline|control-plane] [backwards]`: a phase killed at each of its step boundaries and at
// ten random moments inside, each from the same snapshot. Hours; results are committed: bench/results/crash-PHASE.json.
// A run that was cut off goes on with the points that are not there or did not converge. An emulated machine keeps one
// processor busy: where there are two, a second run that goes backwards meets the first in the middle.

const RANDOM_POINTS = 10;
const PHASES: readonly PhaseName[] = ["host-baseline", "control-plane"];

/** Runs the matrix of one phase, which begins where its predecessor ended. */
async function matrix(project: LabProject, phase: PhaseName, order: "forwards" | "backwards"): Promise<void> {
  succeed(await project.kubefjord("lab", "snapshot", NODE));
  const since = performance.now();
  const whole = succeed(await project.reconcile(phase));
  const duration = Math.round(performance.now() - since);
  const wanted = await endState(CLUSTER, NODE);
  const steps = whole.events.flatMap((event) => (event.kind === "step-done" ? [event.what] : []));
  const points: Point[] = [
    ...steps.map((step, index) => ({ phase, afterSteps: index + 1, step })),
    ...Array.from({ length: RANDOM_POINTS }, (_, moment) => ({
      phase,
      moment: moment + 1,
      afterMilliseconds: randomInt(1_000, duration),
    })),
  ];
  const result = new CrashResult(phase, points);
  for (;;) {
    const missing = result.missing();
    const point = order === "forwards" ? missing[0] : missing.at(-1);
    if (point === undefined) break;
    succeed(await project.kubefjord("lab", "restore", NODE));
    const outcome = await crash(project, point);
    const sameEnd = JSON.stringify(await endState(CLUSTER, NODE)) === JSON.stringify(wanted);
    console.log(JSON.stringify(result.add({ ...outcome, sameEnd })));
  }
  if (!result.allConverged()) process.exitCode = 1;
}

async function main(): Promise<void> {
  const words = process.argv.slice(2);
  const only = PHASES.find((phase) => words.includes(phase));
  const order = words.includes("backwards") ? "backwards" : "forwards";
  const project = new LabProject(CLUSTER);
  try {
    project.write(settings);
    succeed(await project.kubefjord("lab", "up", project.environment));
    for (const phase of PHASES) {
      if (only === undefined || only === phase) await matrix(project, phase, order);
      else succeed(await project.reconcile(phase));
      if (phase === only) return;
    }
  } finally {
    await removeLab(CLUSTER);
    project.remove();
  }
}

void main();
