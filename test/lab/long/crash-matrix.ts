import { randomInt } from "node:crypto";
import { removeLab } from "../../../scripts/lab/machine/remove";
import type { PhaseName } from "../../../constructs/phase-call";
import { endState } from "../phases/end-state";
import { CrashResult } from "./crash/result";
import { crash, killAt, type Point } from "./crash/points";
import { CLUSTER, NODE, settings } from "./crash/settings";
import { LabProject, succeed } from "../project/project";

// `npm run test:crash [host-baseline|control-plane] [second] [whole]`: a phase killed at each of its step boundaries and
// at ten random moments inside, from a snapshot. Hours; results are committed: bench/results/crash-PHASE.json.
// A run that was cut off goes on with the points that are not there or did not converge. An emulated machine keeps one
// processor busy: where there are two, a `second` run in the same checkout takes the later steps.
// Random moments count from the machine as the phase before left it. Steps are taken in their order, and the snapshot
// follows them: a late step needs no whole run before it, the earlier ones have been shown to lead there. A step that is
// not due in such a run any more (a loaded module has brought a sysctl's value with it) shows `killed: false`; a `whole`
// run tries what is missing without that short cut.

const RANDOM_POINTS = 10;
const PHASES: readonly PhaseName[] = ["host-baseline", "control-plane"];

/** Steps between a snapshot and the points that start from it. */
const STRIDE = 8;

/** A machine may do a few more steps when its phase program is killed: so far before a point its snapshot is. */
const MARGIN = 4;

/** How a run differs from one that does everything by itself. */
interface Manner {
  readonly isSecond: boolean;
  readonly isWhole: boolean;
}

/** What to try next, with a snapshot after so many steps; undefined where all that is missing lies before it. */
function nextPoint(missing: readonly Point[], done: number, manner: Manner): Point | undefined {
  const { isSecond, isWhole } = manner;
  const fromStart = missing.filter((point) => isWhole || "moment" in point);
  if (done === 0 && fromStart.length > 0) return fromStart.at(isSecond ? -1 : 0);
  const ahead = missing.filter(
    (point) => "step" in point && (done === 0 || point.afterSteps >= done + MARGIN),
  );
  // The earlier the step, the more there is to do after it.
  return ahead[isSecond && done === 0 ? Math.floor(ahead.length / 3) : 0];
}

/** Runs the matrix of one phase, which begins where its predecessor ended. */
async function matrix(project: LabProject, phase: PhaseName, manner: Manner): Promise<void> {
  const snapshot = async () => succeed(await project.kubefjord("lab", "snapshot", NODE));
  await snapshot();
  const since = performance.now();
  const whole = succeed(await project.reconcile(phase));
  const duration = Math.round(performance.now() - since);
  const wanted = await endState(CLUSTER, NODE);
  const steps = whole.events.flatMap((event) => (event.kind === "step-done" ? [event.what] : []));
  const at = (afterSteps: number) => ({ phase, afterSteps, step: steps[afterSteps - 1] ?? "" });
  const result = new CrashResult(phase, [
    ...steps.map((_, index) => at(index + 1)),
    ...Array.from({ length: RANDOM_POINTS }, (_, moment) => ({
      phase,
      moment: moment + 1,
      afterMilliseconds: randomInt(1_000, duration),
    })),
  ]);
  let done = 0;
  for (;;) {
    const point = nextPoint(result.missing(), done, manner);
    if (point === undefined) break;
    succeed(await project.kubefjord("lab", "restore", NODE));
    if (!manner.isWhole && "step" in point && point.afterSteps > done + STRIDE) {
      const before = at(point.afterSteps - MARGIN);
      const { code, stderr } = await project.reconcile(phase, killAt(before, steps, done));
      if (code !== null) throw new Error(`not killed after "${before.step}": exit code ${code}, ${stderr}`);
      await snapshot();
      done = before.afterSteps;
    }
    const outcome = await crash(project, point, killAt(point, steps, done));
    const sameEnd = JSON.stringify(await endState(CLUSTER, NODE)) === JSON.stringify(wanted);
    console.log(JSON.stringify(result.add({ ...outcome, sameEnd })));
  }
  if (!result.allConverged()) process.exitCode = 1;
}

async function main(): Promise<void> {
  const words = process.argv.slice(2);
  const only = PHASES.find((phase) => words.includes(phase));
  const manner = { isSecond: words.includes("second"), isWhole: words.includes("whole") };
  const project = new LabProject(CLUSTER);
  try {
    project.write(settings);
    succeed(await project.kubefjord("lab", "up", project.environment));
    for (const phase of PHASES) {
      if (only === undefined || only === phase) await matrix(project, phase, manner);
      else succeed(await project.reconcile(phase));
      if (phase === only) return;
    }
  } finally {
    await removeLab(CLUSTER);
    project.remove();
  }
}

void main();
