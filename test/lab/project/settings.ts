import type { Settings } from "./project";

/** Machines of a lab of the tests: `NAME-cp-1` at PREFIX.11 and on, `NAME-w-1` at PREFIX.21 and on. */
export interface Machines {
  readonly cluster: string;
  /** First three octets of the private network, which no other lab of the tests has. */
  readonly prefix: string;
  readonly controlPlanes: number;
  readonly workers: number;
}

/** Names of the machines of a role, in order. */
export const machineNames = (cluster: string, role: "cp" | "w", count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `${cluster}-${role}-${index + 1}`);

/**
 * An environment as that of the lab, with machines of its own. The admins' network is the machines' user-mode network.
 *
 * @param more instead of, or beside, what it has on its top level
 */
export function labSettings(
  { cluster, prefix, controlPlanes, workers }: Machines,
  more: Settings = {},
): Settings {
  const nodes = (role: "control-plane" | "worker", short: "cp" | "w", count: number, tens: number) =>
    machineNames(cluster, short, count).map((name, index) => ({
      name,
      role,
      privateAddress: `${prefix}.${tens}${index + 1}`,
    }));
  return {
    cluster,
    environment: "lab",
    machines: { source: "lab" },
    nodes: [...nodes("control-plane", "cp", controlPlanes, 1), ...nodes("worker", "w", workers, 2)],
    network: { plugin: "static-routes", underlay: { network: `${prefix}.0/24` } },
    dns: { nodeLocalCache: false },
    ingress: { controller: "none" },
    host: { firewall: { adminSources: ["10.0.2.0/24"] } },
    ...more,
  };
}
