/**
 * Services that run containers and would fight over cgroups, networks and ports with ours. docker.socket starts Docker
 * at the first client.
 */
export const OTHER_ENGINES: readonly string[] = [
  "docker.service",
  "docker.socket",
  "snap.docker.dockerd.service",
  "cri-docker.service",
  "crio.service",
  "k3s.service",
  "k3s-agent.service",
  "rke2-server.service",
  "rke2-agent.service",
  "k0scontroller.service",
  "k0sworker.service",
  "snap.microk8s.daemon-containerd.service",
];

/** Services that write firewall rules of their own, and flush ours or drop what ours lets in. */
export const OTHER_FIREWALLS: readonly string[] = ["firewalld.service"];

/** Says whether ufw is on: Ubuntu's ufw.service is active either way. */
export const UFW_FILE = "/etc/ufw/ufw.conf";
