import { readFaults } from "../faults/network";
import type { Faults } from "../faults/fault";
import type { Acceleration, MachineDefinition } from "../definition";
import { labPaths, machinePaths } from "../paths";
import { uptimeSeconds } from "../process";
import { type MachineState, machineState, qemuProcess } from "./observe";
import { labNames, type MachineRecord, readRecords } from "./record";

/** One machine as `lab list` shows it, and as its `--json` prints it. */
export interface ListedMachine {
  readonly cluster: string;
  readonly name: string;
  readonly role: MachineDefinition["role"];
  readonly state: MachineState;
  /** Process id of its QEMU; null when it does not run. */
  readonly pid: number | null;
  readonly sshPort: number;
  readonly user: string;
  /** With prefix length. */
  readonly privateAddress: string;
  /** Since QEMU was started; null when it does not run. */
  readonly uptimeSeconds: number | null;
  readonly acceleration: Acceleration;
  readonly memoryMiB: number;
  readonly cpus: number;
  readonly faults: Faults;
  readonly keyFile: string;
  readonly knownHostsFile: string;
}

async function list(record: MachineRecord): Promise<ListedMachine> {
  const { cluster, definition } = record;
  const paths = machinePaths(cluster, definition.name);
  const lab = labPaths(cluster);
  const process = await qemuProcess(paths);
  return {
    cluster,
    name: definition.name,
    role: definition.role,
    state: await machineState(paths, process),
    pid: process?.pid ?? null,
    sshPort: record.sshPort,
    user: definition.user,
    privateAddress: definition.privateAddress,
    uptimeSeconds: process === undefined ? null : await uptimeSeconds(process),
    acceleration: record.acceleration,
    memoryMiB: definition.memoryMiB,
    cpus: definition.cpus,
    faults: await readFaults(cluster, definition.name),
    keyFile: lab.key,
    knownHostsFile: lab.knownHosts,
  };
}

/** All machines of one lab, or of all labs of this user, in the order of their names. */
export async function listMachines(cluster?: string): Promise<ListedMachine[]> {
  const clusters = cluster === undefined ? await labNames() : [cluster];
  const records = (await Promise.all(clusters.map(readRecords))).flat();
  return Promise.all(records.map(list));
}
