import type { PhaseName } from "../../../../constructs/phase-call";
import type { Kill, LabProject } from "../../project/project";

/** Where a run of a phase is killed: at the boundary after a step, or after so many milliseconds. */
export type Point = { readonly phase: PhaseName } & (
  | { readonly afterSteps: number; readonly step: string }
  | { readonly moment: number; readonly afterMilliseconds: number }
);

/**
 * The kill of a run that goes on where an earlier one was killed.
 *
 * @param steps of a whole run, by name
 * @param done so many of them at least; a machine may have gone on with one more when its phase program was killed
 */
export function killAt(point: Point, steps: readonly string[], done: number): Kill {
  if ("afterMilliseconds" in point) return point;
  const { step, afterSteps } = point;
  let left = steps.slice(done, afterSteps).filter((name) => name === step).length;
  return { at: (event) => event.kind === "step-done" && event.what === step && --left === 0 };
}

/** How a run fared that was killed, and the one after it. */
export interface Outcome {
  readonly point: Point;
  /** False where the run ended before it came to the point. */
  readonly killed: boolean;
  /** Exit code of the run after it; 0 if it converged. */
  readonly next: number | null;
  /** What it said where it did not. */
  readonly stderr: string;
  /** Seconds of that run. */
  readonly seconds: number;
  /** Steps a third run still does; 0 if the second left nothing. */
  readonly left: number;
}

/** Kills a run at a point, runs again, and once more to see that nothing is left to do. */
export async function crash(project: LabProject, point: Point, kill: Kill): Promise<Outcome> {
  const first = await project.reconcile(point.phase, kill);
  const since = performance.now();
  const next = await project.reconcile(point.phase);
  const seconds = Math.round((performance.now() - since) / 1000);
  const last = await project.reconcile(point.phase);
  const finished = last.events.find((event) => event.kind === "finished");
  const killed = first.code === null;
  return { point, killed, next: next.code, stderr: next.stderr, seconds, left: finished?.steps ?? NaN };
}
