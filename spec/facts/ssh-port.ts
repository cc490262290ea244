import type { ClusterSpec } from "../schema/cluster";

/** Port of a lab's sshd, inside the machine: it is reached through a forward. */
const LAB_SSH_PORT = 22;

/** Port sshd has on a node's machine; `ssh.port` is where it is reached, unless a forward stands between. */
export function sshPortOn(
  { host, machines }: Pick<ClusterSpec, "host" | "machines">,
  { ssh }: Pick<ClusterSpec["nodes"][number], "ssh">,
): number {
  return host.firewall.sshPort ?? (machines.source === "lab" ? LAB_SSH_PORT : ssh.port);
}
