import { type ClusterSpec, environmentFile, InputError, loadEnvironment, type NodeSpec } from "../../spec";
import type { LabDefinition, LabSettings, MachineDefinition } from "./definition";

/** What the machines of a resolved environment share. */
export function labSettings({ cluster, machines }: ClusterSpec): LabSettings {
  return { cluster, acceleration: machines.lab.acceleration, prebaked: machines.lab.prebaked };
}

/**
 * The lab machine that becomes a node. Its private network is as wide as the spec's underlay network.
 *
 * @throws InputError `not-a-lab` for a node whose machine exists already
 */
export function machineDefinition(spec: ClusterSpec, node: NodeSpec): MachineDefinition {
  const { hardware } = node;
  if (hardware === undefined) throw notALab(node.name);
  return {
    name: node.name,
    role: node.role,
    memoryMiB: hardware.memory,
    cpus: hardware.cpus,
    diskGiB: hardware.disk,
    privateAddress: `${node.privateAddress}/${spec.network.underlay.network.split("/")[1] ?? "24"}`,
    user: node.ssh.user,
    release: spec.machines.lab.release,
  };
}

function notALab(subject: string): InputError {
  return new InputError("expected machines.source: lab; found machines that exist already (static)", {
    code: "not-a-lab",
    subject,
    hint: "name an environment of the lab, for example stacks/environments/lab.yaml",
  });
}

/** The lab of a resolved spec. @throws InputError `not-a-lab` */
export function labDefinition(spec: ClusterSpec): LabDefinition {
  return { ...labSettings(spec), machines: spec.nodes.map((node) => machineDefinition(spec, node)) };
}

/**
 * The lab of an environment.
 *
 * @param nameOrFile `lab` or `stacks/environments/lab.yaml`
 * @throws InputError listing the environment's problems, or `not-a-lab`
 */
export function readLab(nameOrFile: string): LabDefinition {
  const file = environmentFile(nameOrFile);
  const spec = loadEnvironment(file);
  if (spec.machines.source !== "lab") throw notALab(file);
  return labDefinition(spec);
}
