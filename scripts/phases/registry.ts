import type { PhaseName } from "../../constructs/phase-call";
import { PhaseError } from "../errors";
import type { PhaseCall } from "./call";
import type { Session } from "./session";

/** Brings about what a call asks for, or throws. Running it again is always safe. */
export type RunPhase = (call: PhaseCall, session: Session) => Promise<void>;

/** How to load each phase this version has: one line each, loaded only when it runs. */
export type Registry = Readonly<Partial<Record<PhaseName, () => RunPhase>>>;

export const REGISTRY: Registry = {
  machine: () => (require("./lab-machine") as typeof import("./lab-machine")).labMachine,
  "host-baseline": () =>
    (require("./host-baseline/run-host-baseline") as typeof import("./host-baseline/run-host-baseline"))
      .runHostBaseline,
  "control-plane": () => (require("./control-plane") as typeof import("./control-plane")).controlPlane,
  workers: () => (require("./workers") as typeof import("./workers")).workers,
  network: () => (require("./network") as typeof import("./network")).network,
  addons: () => (require("./addons") as typeof import("./addons")).addons,
  acceptance: () => (require("./acceptance") as typeof import("./acceptance")).acceptance,
  leave: () => (require("./leave") as typeof import("./leave")).leave,
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

function notAvailable({ phase, spec, node }: PhaseCall): PhaseError {
  return new PhaseError(`phase ${phase} is not available in this version of kubefjord; nothing was done`, {
    code: "phase-not-available",
    subject: node?.name ?? spec.cluster,
    hint: "`cdktf diff` shows what would change; deploy with a version that has the phase",
  });
}
