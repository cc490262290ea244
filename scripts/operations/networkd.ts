import type { Command } from "../command";
import type { Files } from "../facts/files";
import type { Units } from "../facts/units";
import { fileContent } from "./file-content";

export const NETWORKD_UNIT = "systemd-networkd.service";
export const NETWORKD_FILE = "/etc/systemd/networkd.conf.d/90-kubefjord.conf";

/** networkd.conf(5): both are "yes" by default, and unknown before systemd 246 and 249. */
const CONTENT = `# Written by kubefjord: routes and rules that Kubernetes' networks have set are theirs.
[Network]
ManageForeignRoutes=no
ManageForeignRoutingPolicyRules=no
`;

interface NetworkdFacts {
  readonly files: Files;
  readonly units: Units;
}

/**
 * Where systemd-networkd runs, it leaves routes alone that are not its own: it would take those to other nodes' pods
 * away whenever it starts, as at an upgrade of systemd. Nothing has to be restarted: it reads its settings then.
 */
export function networkd(_: unknown, { files, units }: NetworkdFacts): Command[] {
  if (units.get(NETWORKD_UNIT)?.active !== "active") return [];
  const why = "systemd-networkd leaves the routes of pods alone";
  return fileContent({ path: NETWORKD_FILE, content: CONTENT, why }, files);
}
