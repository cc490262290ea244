import type { MachineRecord } from "../machine/record";
import { labPaths } from "../paths";

/** Everything needed to log in to a machine of a lab, for ssh, scp and the transport alike. */
export interface MachineAccess {
  readonly name: string;
  readonly user: string;
  /** Always 127.0.0.1: QEMU forwards the port. */
  readonly address: string;
  readonly port: number;
  readonly keyFile: string;
  readonly knownHostsFile: string;
}

/** How to log in to the machine of a record. */
export function machineAccess({ cluster, definition, sshPort }: MachineRecord): MachineAccess {
  const lab = labPaths(cluster);
  return {
    name: definition.name,
    user: definition.user,
    address: "127.0.0.1",
    port: sshPort,
    keyFile: lab.key,
    knownHostsFile: lab.knownHosts,
  };
}

/** Arguments of the system's ssh: the lab's key and pins only, nothing of the user's own. */
export function sshArguments(access: MachineAccess, command: readonly string[]): string[] {
  const options = {
    IdentitiesOnly: "yes",
    UserKnownHostsFile: access.knownHostsFile,
    GlobalKnownHostsFile: "/dev/null",
    StrictHostKeyChecking: "yes",
    HostKeyAlias: access.name,
    LogLevel: "ERROR",
  };
  return [
    ...["-F", "/dev/null", "-i", access.keyFile, "-p", String(access.port)],
    ...Object.entries(options).flatMap(([name, value]) => ["-o", `${name}=${value}`]),
    `${access.user}@${access.address}`,
    ...(command.length === 0 ? [] : ["--", ...command]),
  ];
}
