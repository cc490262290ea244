import { InputError } from "../../../spec/errors";
import { readLab } from "../from-spec";
import { labNames, type MachineRecord, readRecords } from "./record";

function notFound(name: string, records: readonly MachineRecord[]): InputError {
  const known = records.map((record) => record.definition.name).join(", ");
  return new InputError(`there is no machine ${name}; there ${known === "" ? "are none" : `are: ${known}`}`, {
    code: "lab-machine-unknown",
    subject: name,
    hint: "see `kubefjord lab list`; `kubefjord lab up FILE` makes the machines of an environment",
  });
}

/**
 * The machine a person means.
 *
 * @param name the machine's name
 * @param cluster its lab, needed only when two labs have a machine of that name
 * @throws InputError `lab-machine-unknown`, `lab-machine-ambiguous`
 */
export async function findMachine(name: string, cluster?: string): Promise<MachineRecord> {
  const clusters = cluster === undefined ? await labNames() : [cluster];
  const records = (await Promise.all(clusters.map(readRecords))).flat();
  const [found, ...more] = records.filter((record) => record.definition.name === name);
  if (found === undefined) throw notFound(name, records);
  if (more.length === 0) return found;
  const owners = [found, ...more].map((record) => record.cluster).join(", ");
  throw new InputError(`the labs ${owners} each have a machine of this name`, {
    code: "lab-machine-ambiguous",
    subject: name,
    hint: "add --cluster NAME",
  });
}

/**
 * The lab a person means: that of the cluster or environment named, or the only one.
 *
 * @param named `lab` or `stacks/environments/lab.yaml`
 * @returns undefined when there is no such lab
 * @throws InputError `lab-cluster-ambiguous` when none is named and there are several; what is wrong with the environment
 */
export async function findCluster(named?: string): Promise<string | undefined> {
  const labs = await labNames();
  if (named !== undefined) {
    const cluster = isFile(named) ? readLab(named).cluster : named;
    return labs.find((lab) => lab === cluster);
  }
  const [only, ...more] = labs;
  if (more.length === 0) return only;
  throw new InputError(`there are several labs: ${labs.join(", ")}`, {
    code: "lab-cluster-ambiguous",
    subject: "lab down",
    hint: "name the one you mean",
  });
}

/** What no cluster can be called: environmentFile says what is wrong with it, where it is no file. */
const isFile = (name: string): boolean => /[/.]/.test(name);
