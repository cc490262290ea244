import { CLUSTER_PHASES, type PhaseName } from "../constructs/phase-call";
import { environmentFile, loadEnvironment } from "../spec";
import { ExitCode, KubefjordError, messageOf } from "../spec/errors";
import { progressFor } from "./phases/progress";
import { runPhase } from "./phases/registry";
import { withSession } from "./phases/session";

/**
 * Runs the phases of a deploy on a cluster, over one connection per node.
 *
 * @param nameOrFile the environment
 * @param only this phase alone; undefined runs all, in order
 * @throws InputError for the environment's problems, and what the phases throw
 */
export async function reconcile(
  nameOrFile: string,
  only: PhaseName | undefined,
  format: "text" | "json",
): Promise<void> {
  const phases = only === undefined ? CLUSTER_PHASES : [only];
  let current: PhaseName = only ?? CLUSTER_PHASES[0];
  const progress = await progressFor(format, process.stdout);
  try {
    const spec = loadEnvironment(environmentFile(nameOrFile));
    await withSession(spec, progress.report, async (session) => {
      for (const phase of phases) {
        current = phase;
        await runPhase({ phase, spec, project: process.cwd(), node: undefined }, session);
      }
    });
  } catch (error) {
    progress.report({ phase: current, kind: "failed", ...failureOf(error) });
    throw error;
  } finally {
    progress.close();
  }
}

function failureOf(error: unknown) {
  const known = error instanceof KubefjordError ? error : undefined;
  const exitCode = known?.exitCode ?? ExitCode.Internal;
  return { message: messageOf(error), code: known?.code, hint: known?.hint, exitCode };
}
