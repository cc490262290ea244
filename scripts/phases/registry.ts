import type { PhaseName } from "../../constructs/phase-call";
import { PhaseError } from "../errors";
import type { PhaseCall } from "./call";
import type { Phase } from "./phase";
import { run } from "./run";
import type { Session } from "./session";

/** Brings about what a call asks for, or throws. Running it again is always safe. */
export type RunPhase = (call: PhaseCall, session: Session) => Promise<void>;

/** How to load each phase this version has: one line each, loaded only when it runs. */
export type Registry = Readonly<Partial<Record<PhaseName, () => RunPhase>>>;

export const REGISTRY: Registry = {
  "host-baseline": () => runs((require("./host-baseline") as typeof import("./host-baseline")).hostBaseline),
};

/**
 * Runs the phase a call names.
 *
 * @throws PhaseError if this version does not have it: a deploy must never look finished when it is not
 */
export async function runPhase(
  call: PhaseCall,
  session: Session,
  registry: Registry = REGISTRY,
): Promise<void> {
  const load = registry[call.phase];
  if (load === undefined) throw notAvailable(call);
  await load()(call, session);
}

/** A phase that is described by what it has to be, as something to start. */
export function runs<D, F>(phase: Phase<D, F>): RunPhase {
  return ({ spec, project }, session) => run(phase, { spec, project, session });
}

function notAvailable({ phase, spec, node }: PhaseCall): PhaseError {
  return new PhaseError(`phase ${phase} is not available in this version of kubefjord; nothing was done`, {
    code: "phase-not-available",
    subject: node?.name ?? spec.cluster,
    hint: "`cdktf diff` shows what would change; deploy with a version that has the phase",
  });
}
