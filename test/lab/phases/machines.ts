import type { PhaseName } from "../../../constructs/phase-call";
import { applyFault } from "../../../scripts/lab/faults/apply";
import { parseFault } from "../../../scripts/lab/faults/fault";
import { findMachine } from "../../../scripts/lab/machine/find";
import { removeLab } from "../../../scripts/lab/machine/remove";
import { asRoot } from "../project/as-root";
import {
  type Finished,
  type Kill,
  LabProject,
  type Reconciled,
  type Settings,
  succeed,
  totals,
} from "../project/project";
import { labSettings } from "../project/settings";

export const CLUSTER = "ph";
export const CONTROL_PLANE = "ph-cp-1";
export const WORKER = "ph-w-1";

let project: LabProject;

/** What an environment of these tests may differ in. */
export interface Changes {
  /** Default: 1. */
  readonly workers?: 0 | 1;
  /** First octets of the private network. */
  readonly prefix?: string;
  readonly adminSources?: readonly string[];
  readonly rollbackAfter?: string;
}

/** One machine of the two. */
export const ALONE: Changes = { workers: 0 };

function settings(changes: Changes): Settings {
  const { workers = 1, prefix = "10.32.0" } = changes;
  const { adminSources = ["10.0.2.0/24"], rollbackAfter = "5m" } = changes;
  return labSettings(
    { cluster: CLUSTER, prefix, controlPlanes: 1, workers },
    {
      host: { firewall: { adminSources, rollbackAfter } },
    },
  );
}

/** A lab of its own: machines that meet no lab of the user. */
export async function newMachines(): Promise<void> {
  project = new LabProject(CLUSTER);
  project.write(settings({}));
  succeed(await project.kubefjord("lab", "up", project.environment));
}

/** `lab snapshot` and `lab restore`. */
export const takeSnapshot = async (name: string) => succeed(await project.kubefjord("lab", "snapshot", name));
export const restore = async (name: string) => succeed(await project.kubefjord("lab", "restore", name));

export async function takeDown(): Promise<void> {
  await removeLab(CLUSTER);
  project.remove();
}

/** Runs a phase to its end, or until it is killed. */
export async function run(phase: PhaseName, changes: Changes = {}, kill: Kill = {}): Promise<Reconciled> {
  project.write(settings(changes));
  return project.reconcile(phase, kill);
}

/** Runs host-baseline to its good end, and tells what it did. */
export async function converge(changes: Changes = {}): Promise<Finished> {
  const [finished] = totals(await run("host-baseline", changes));
  if (finished === undefined) throw new Error("the phase did not say how it ended");
  return finished;
}

/** Output of a shell command that has to succeed in a machine, as root. */
export const inMachine = (name: string, command: string): Promise<string> => asRoot(CLUSTER, name, command);

/** Does to a machine what `lab fault NAME ...` does. */
export async function fault(name: string, kind: string, value?: string): Promise<void> {
  await applyFault(await findMachine(name, CLUSTER), parseFault(kind, value));
}
