import { readdir } from "node:fs/promises";
import { isAbsent, readRecord, writeRecord } from "../json-file";
import type { Acceleration, LabSettings, MachineDefinition } from "../definition";
import { labPaths, labsDirectory, machinePaths } from "../paths";

/** What is remembered of a machine, from its creation to its removal. */
export interface MachineRecord {
  readonly cluster: string;
  readonly definition: MachineDefinition;
  /** What the environment asked for, so that a machine can be started again without it. */
  readonly settings: LabSettings;
  readonly imageKey: string;
  /** How the processor of its last start was made. */
  readonly acceleration: Acceleration;
  readonly sshPort: number;
  /** `ssh-ed25519 AAAA...`; missing until the first boot has said it. */
  readonly hostKey?: string;
}

async function names(directory: string): Promise<string[]> {
  try {
    return (await readdir(directory)).sort();
  } catch (error) {
    if (isAbsent(error)) return [];
    throw error;
  }
}

/** Names of all labs of this user. */
export async function labNames(): Promise<string[]> {
  return names(labsDirectory());
}

/** Names of all machines of a lab, also of one whose record a death left unwritten. */
export async function machineNames(cluster: string): Promise<string[]> {
  return names(labPaths(cluster).machines);
}

/** The record of one machine, or undefined. */
export async function readMachine(cluster: string, name: string): Promise<MachineRecord | undefined> {
  return readRecord<MachineRecord>(machinePaths(cluster, name).record);
}

/** The records of all machines of a lab. */
export async function readRecords(cluster: string): Promise<MachineRecord[]> {
  const records = await Promise.all((await machineNames(cluster)).map((name) => readMachine(cluster, name)));
  return records.filter((record) => record !== undefined);
}

/** Writes a machine's record. Call it with the lab's lock held. */
export async function writeMachine(record: MachineRecord): Promise<void> {
  await writeRecord(machinePaths(record.cluster, record.definition.name).record, record);
}
