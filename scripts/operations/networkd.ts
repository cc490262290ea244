import { posix } from "node:path";
import { command, type Command } from "../command";
import { sh } from "../shell";
import { unitSettings, type UnitFacts } from "./unit-settings";

export const NETWORKD_UNIT = "systemd-networkd.service";
export const NETWORKD_FILE = "/etc/systemd/networkd.conf.d/90-kubefjord.conf";
export const NETWORKD_DIRECTORY = posix.dirname(NETWORKD_FILE);

/** networkd.conf(5): both are "yes" by default, and unknown before systemd 246 and 249. */
const CONTENT = `# Written by kubefjord: routes and rules that Kubernetes' networks have set are theirs.
[Network]
ManageForeignRoutes=no
ManageForeignRoutingPolicyRules=no
`;

/**
 * Where systemd-networkd runs, it leaves routes alone that are not its own: it would take those to other nodes' pods
 * away whenever it starts, as at an upgrade of systemd, or configures a link anew, as `netplan apply` has it do. It reads
 * its settings when it starts and at no other time; addresses and connections outlive that.
 */
export function networkd(_: unknown, facts: UnitFacts): Command[] {
  const why = "systemd-networkd leaves the routes of pods alone";
  const read = command("have systemd-networkd read its settings", sh`systemctl restart ${NETWORKD_UNIT}`);
  return unitSettings(NETWORKD_UNIT, { path: NETWORKD_FILE, content: CONTENT, why }, read, facts);
}
