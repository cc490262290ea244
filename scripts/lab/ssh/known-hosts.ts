import { writeAtomically } from "../json-file";
import { readRecords } from "../machine/record";
import type { LabPaths } from "../paths";

/** What pins one machine. */
export interface PinnedMachine {
  readonly name: string;
  readonly sshPort: number;
  /** `ssh-ed25519 AAAA...` as the guest said on its control line. */
  readonly hostKey: string;
}

/** The line of known_hosts for a machine: by name (HostKeyAlias) and by the port that leads to it. */
export function knownHostsLine({ name, sshPort, hostKey }: PinnedMachine): string {
  return `${name},[127.0.0.1]:${sshPort} ${hostKey}\n`;
}

/** Writes the lab's known_hosts anew from its machines' records. Call it with the lab's lock held. */
export async function writeKnownHosts(paths: LabPaths, cluster: string): Promise<void> {
  const lines = (await readRecords(cluster)).flatMap(({ definition, sshPort, hostKey }) =>
    hostKey === undefined ? [] : [knownHostsLine({ name: definition.name, sshPort, hostKey })],
  );
  await writeAtomically(paths.knownHosts, lines.join(""));
}
