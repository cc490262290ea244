import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stringify } from "yaml";
import { applyFault } from "../../../scripts/lab/faults/apply";
import { parseFault } from "../../../scripts/lab/faults/fault";
import { findMachine } from "../../../scripts/lab/machine/find";
import { removeLab } from "../../../scripts/lab/machine/remove";
import { machineAccess, sshArguments } from "../../../scripts/lab/ssh/access";
import { end } from "../machines/lab";

export const CLUSTER = "hbt";
export const CONTROL_PLANE = "hbt-cp-1";
export const WORKER = "hbt-w-1";

/** Directory of this run's lab and environments. */
let directory: string;

/** What an environment of these tests may differ in. */
export interface Changes {
  /** Default: both. */
  readonly nodes?: readonly string[];
  readonly prebaked?: boolean;
  /** Default: the one in the cache. */
  readonly bundle?: string;
  readonly workerAddress?: string;
  readonly adminSources?: readonly string[];
  readonly rollbackAfter?: string;
  readonly sysctls?: Readonly<Record<string, number>>;
}

/** A lab of its own: machines that meet no lab of the user. */
export async function newMachines(changes: Changes = {}): Promise<void> {
  directory = await mkdtemp(join(tmpdir(), "hb-"));
  process.env.XDG_STATE_HOME = directory;
  await up(changes);
}

/** Starts what does not run. */
export async function up(changes: Changes = {}): Promise<void> {
  const { code, stderr } = await end("node", ["bin/kubefjord.js", "lab", "up", await environment(changes)]);
  if (code !== 0) throw new Error(`lab up ended with ${code}: ${stderr}`);
}

export async function takeDown(): Promise<void> {
  await removeLab(CLUSTER);
  await rm(directory, { recursive: true });
}

/** Path of an environment file of the cluster. The admins' network is the machines' own user-mode network. */
export async function environment(changes: Changes): Promise<string> {
  const {
    nodes = [CONTROL_PLANE, WORKER],
    prebaked = false,
    bundle,
    workerAddress = "10.32.0.21",
    adminSources = ["10.0.2.0/24"],
    rollbackAfter = "5m",
    sysctls,
  } = changes;
  const file = join(directory, `${CLUSTER}.yaml`);
  await writeFile(
    file,
    stringify({
      cluster: CLUSTER,
      environment: "lab",
      machines: { source: "lab", lab: { prebaked } },
      nodes: [
        { name: CONTROL_PLANE, role: "control-plane", privateAddress: "10.32.0.11" },
        { name: WORKER, role: "worker", privateAddress: workerAddress },
      ].filter(({ name }) => nodes.includes(name)),
      ...(bundle === undefined ? {} : { artifacts: { source: "bundle", bundle } }),
      network: { plugin: "static-routes", underlay: { network: "10.32.0.0/24" } },
      ingress: { controller: "none" },
      host: { firewall: { adminSources, rollbackAfter }, ...(sysctls === undefined ? {} : { sysctls }) },
    }),
  );
  return file;
}

/** Output of a command that has to succeed in a machine, as root. */
export async function inMachine(name: string, command: string): Promise<string> {
  const access = machineAccess(await findMachine(name, CLUSTER));
  const { code, stdout, stderr } = await end("ssh", sshArguments(access, [`sudo sh -c '${command}'`]));
  if (code !== 0) throw new Error(`${command} in ${name}: exit ${code}: ${stderr}`);
  return stdout.trim();
}

/** Does to a machine what `lab fault NAME ...` does. */
export async function fault(name: string, kind: string, value?: string): Promise<void> {
  await applyFault(await findMachine(name, CLUSTER), parseFault(kind, value));
}
