import type { PhaseName } from "../../../../constructs/phase-call";
import type { LabProject, Reconciled } from "../../project/project";

/** Where a run of a phase is killed: at the boundary after a step, or after so many milliseconds. */
export type Point = { readonly phase: PhaseName } & (
  | { readonly afterSteps: number; readonly step: string }
  | { readonly moment: number; readonly afterMilliseconds: number }
);

/** Runs a phase and kills it (SIGKILL) at a point, if it gets that far. */
export async function runUntil(project: LabProject, point: Point): Promise<Reconciled> {
  if ("afterMilliseconds" in point)
    return project.reconcile(point.phase, { afterMilliseconds: point.afterMilliseconds });
  let steps = 0;
  return project.reconcile(point.phase, {
    at: ({ kind }) => kind === "step-done" && ++steps === point.afterSteps,
  });
}

/** How a run fared that was killed, and the one after it. */
export interface Outcome {
  readonly point: Point;
  /** False where the phase had ended before. */
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
export async function crash(project: LabProject, point: Point): Promise<Outcome> {
  const first = await runUntil(project, point);
  const since = performance.now();
  const next = await project.reconcile(point.phase);
  const seconds = Math.round((performance.now() - since) / 1000);
  const last = await project.reconcile(point.phase);
  const finished = last.events.find((event) => event.kind === "finished");
  const killed = first.code === null;
  return { point, killed, next: next.code, stderr: next.stderr, seconds, left: finished?.steps ?? NaN };
}
