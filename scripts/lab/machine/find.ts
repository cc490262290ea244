import { InputError } from "../../../spec/errors";
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
 * The lab a person means: the one named, or the only one.
 *
 * @returns undefined when none is named and there is none
 * @throws InputError `lab-cluster-ambiguous` when none is named and there are several
 */
export async function findCluster(cluster?: string): Promise<string | undefined> {
  if (cluster !== undefined) return cluster;
  const [only, ...more] = await labNames();
  if (more.length === 0) return only;
  throw new InputError(`there are several labs: ${[only, ...more].join(", ")}`, {
    code: "lab-cluster-ambiguous",
    subject: "lab down",
    hint: "name the one you mean",
  });
}
