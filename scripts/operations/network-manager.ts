import { command, type Command } from "../command";
import { posix } from "node:path";
import { sh } from "../shell";
import { unitSettings, type UnitFacts } from "./unit-settings";

export const NETWORK_MANAGER_UNIT = "NetworkManager.service";
export const NETWORK_MANAGER_FILE = "/etc/NetworkManager/conf.d/90-kubefjord.conf";
export const NETWORK_MANAGER_DIRECTORY = posix.dirname(NETWORK_MANAGER_FILE);

/**
 * Interfaces that Kubernetes and its pod networks make: the reference plugins' veth, kube-proxy's kube-ipvs0, Calico's
 * own list (https://docs.tigera.io/calico/latest/operations/troubleshoot/troubleshooting, "Configure NetworkManager").
 */
const NOT_ITS_OWN = [
  "veth*",
  "kube-ipvs0",
  "cali*",
  "tunl*",
  "vxlan.calico",
  "vxlan-v6.calico",
  "wireguard.cali",
  "wg-v6.cali",
];

/** Where NetworkManager runs, it keeps its hands off the interfaces of pods: it would take their routes away. */
export function networkManager(_: unknown, facts: UnitFacts): Command[] {
  const devices = NOT_ITS_OWN.map((name) => `interface-name:${name}`).join(";");
  const content = `# Written by kubefjord: these interfaces belong to Kubernetes.\n[keyfile]\nunmanaged-devices+=${devices}\n`;
  const why = "NetworkManager leaves the interfaces of pods alone";
  const read = command("make NetworkManager read its settings", sh`systemctl reload ${NETWORK_MANAGER_UNIT}`);
  return unitSettings(NETWORK_MANAGER_UNIT, { path: NETWORK_MANAGER_FILE, content, why }, read, facts);
}
