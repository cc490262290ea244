import { listed } from "./parts/listed";
import { byPlace } from "./parts/node-field";
import { finding, type Rule } from "./rule";

/** Every static machine, and every jump host, has a pinned host key or a known_hosts file to find it in. */
export const hostKeys: Rule = {
  name: "host-keys",
  check: ({ machines, nodes }, context) => {
    if (machines.source !== "static" || machines.ssh.knownHosts !== undefined) return [];
    const unpinned = nodes.filter(
      ({ hostKey, ssh }) =>
        hostKey === undefined || (ssh.jumpHost !== undefined && ssh.jumpHost.hostKey === undefined),
    );
    return byPlace(context, unpinned, "hostKey").map(({ path, nodes: here }) =>
      finding("error", path, {
        what: `nothing to check the host key of ${listed(here.map(({ name }) => name))}, or of its jump host, against`,
        why: "A connection to an unpinned host key is refused: whoever answers could be anyone.",
        instead:
          "machines.ssh.knownHosts: the path of a known_hosts file (`ssh-keyscan ADDRESS`, compared with the provider's console, makes one), or hostKey on each node and jump host",
      }),
    );
  },
};
