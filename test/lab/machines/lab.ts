import { execFile } from "node:child_process";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { applyFault } from "../../../scripts/lab/faults/apply";
import { parseFault } from "../../../scripts/lab/faults/fault";
import type { LabDefinition, MachineDefinition } from "../../../scripts/lab/definition";
import { findMachine } from "../../../scripts/lab/machine/find";
import { type ListedMachine, listMachines } from "../../../scripts/lab/machine/list";
import { startLab } from "../../../scripts/lab/machine/start";
import { machineAccess, sshArguments } from "../../../scripts/lab/ssh/access";

/** The one lab of all these tests. */
export const CLUSTER = "test";

function machine(name: string, address: string): MachineDefinition {
  return {
    name,
    role: "worker",
    memoryMiB: 768,
    cpus: 1,
    diskGiB: 8,
    privateAddress: `${address}/24`,
    user: "debian",
    release: "trixie",
  };
}

export const LAB: LabDefinition = {
  cluster: CLUSTER,
  acceleration: "auto",
  prebaked: false,
  machines: [machine("one", "10.99.0.1"), machine("two", "10.99.0.2")],
};

/** Private address of the second machine, which everything is sent to. */
export const OTHER = "10.99.0.2";

/** Gives the lab a state directory of its own, so that it cannot meet a lab of the user. Returns it. */
export async function ownStateDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), "kubefjord-lab-"));
  process.env.XDG_STATE_HOME = directory;
  return directory;
}

/** Starts, or repairs, the lab. */
export async function up(): Promise<void> {
  await startLab(LAB, () => undefined);
}

/** How a program ended. */
export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Bytes: the journal of a machine, or all that etcd has. */
const LONGEST = 256 * 1024 ** 2;

/** Runs a program to its end, whatever its exit code. */
export async function end(program: string, programArguments: readonly string[]): Promise<Ended> {
  return new Promise((resolve) => {
    // Jest's copy of the environment: a child would otherwise get the original, without our state directory.
    const options = { encoding: "utf8", env: { ...process.env }, maxBuffer: LONGEST } as const;
    execFile(program, [...programArguments], options, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code ?? 1), stdout, stderr });
    });
  });
}

/** Runs a command in a machine with the system's ssh and the lab's pins. */
export async function ssh(name: string, command: string): Promise<Ended> {
  return end("ssh", sshArguments(machineAccess(await findMachine(name, CLUSTER)), [command]));
}

/** Output of a command that has to succeed in a machine. */
export async function output(name: string, command: string): Promise<string> {
  const { code, stdout, stderr } = await ssh(name, command);
  if (code !== 0) throw new Error(`${command} on ${name}: exit ${code}: ${stderr}`);
  return stdout.trim();
}

/** Does to the first machine what `lab fault one ...` does. */
export async function fault(name: string, value?: string): Promise<void> {
  await applyFault(await findMachine("one", CLUSTER), parseFault(name, value));
}

/** How `ping` from the first machine to the second fared. */
export interface Pinged {
  readonly sent: number;
  readonly received: number;
  /** Shortest round trip in milliseconds; NaN when nothing came back. */
  readonly fastest: number;
}

/** Pings the second machine from the first. @param more options of ping(8) */
export async function ping(count: number, more = ""): Promise<Pinged> {
  const { stdout } = await ssh("one", `sudo ping -q -i 0.3 -W 10 -c ${count} ${more} ${OTHER}`);
  const [, sent, received] = /(\d+) packets transmitted, (\d+) received/.exec(stdout) ?? [];
  return {
    sent: Number(sent),
    received: Number(received),
    fastest: Number(/= ([\d.]+)\//.exec(stdout)?.[1]),
  };
}

/** What `lab list` says about a machine. */
export async function listed(name: string): Promise<ListedMachine> {
  const found = (await listMachines(CLUSTER)).find((candidate) => candidate.name === name);
  if (found === undefined) throw new Error(`${name} is not listed`);
  return found;
}

/** Seconds a machine's clock is ahead of this computer's: between these two, whatever the answer took on its way. */
export async function clockAhead(name: string): Promise<{ readonly least: number; readonly most: number }> {
  const before = Date.now() / 1000;
  const there = Number(await output(name, "date +%s.%N"));
  const after = Date.now() / 1000;
  return { least: there - after, most: there - before };
}
