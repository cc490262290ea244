import { command, type Command } from "../command";
import { posix } from "node:path";
import type { Files } from "../facts/files";
import type { Modified } from "../facts/modified";
import { isBehind, type Units } from "../facts/units";
import { sh } from "../shell";
import { fileContent } from "./file-content";

export const NETWORK_MANAGER_UNIT = "NetworkManager.service";
export const NETWORK_MANAGER_FILE = "/etc/NetworkManager/conf.d/90-kubefjord.conf";
export const NETWORK_MANAGER_DIRECTORY = posix.dirname(NETWORK_MANAGER_FILE);

interface NetworkManagerFacts {
  readonly files: Files;
  readonly units: Units;
  /** The time of {@link NETWORK_MANAGER_DIRECTORY}. */
  readonly modified: Modified;
}

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
export function networkManager(_: unknown, { files, units, modified }: NetworkManagerFacts): Command[] {
  const unit = units.get(NETWORK_MANAGER_UNIT);
  if (unit?.active !== "active") return [];
  const devices = NOT_ITS_OWN.map((name) => `interface-name:${name}`).join(";");
  const content = `# Written by kubefjord: these interfaces belong to Kubernetes.\n[keyfile]\nunmanaged-devices+=${devices}\n`;
  const why = "NetworkManager leaves the interfaces of pods alone";
  const written = fileContent({ path: NETWORK_MANAGER_FILE, content, why }, files);
  if (written.length === 0 && !isBehind(unit, modified.get(NETWORK_MANAGER_DIRECTORY))) return [];
  return [
    ...written,
    command("make NetworkManager read its settings", sh`systemctl reload ${NETWORK_MANAGER_UNIT}`),
  ];
}
