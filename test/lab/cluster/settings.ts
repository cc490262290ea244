import type { Settings } from "./project";

/** Name of the cluster; its state directory must leave room for socket paths. */
export const CLUSTER = "ct";
export const CONTROL_PLANE = "ct-cp-1";
export const WORKER = "ct-w-1";
export const SECOND_WORKER = "ct-w-2";

const WORKERS = [
  { name: WORKER, role: "worker", privateAddress: "10.33.0.21" },
  { name: SECOND_WORKER, role: "worker", privateAddress: "10.33.0.22" },
];

/** The environment of the tests' cluster: that of the lab, with machines of its own. */
export function clusterSettings(workers: 1 | 2, more: Settings = {}): Settings {
  return {
    cluster: CLUSTER,
    environment: "lab",
    machines: { source: "lab" },
    nodes: [
      { name: CONTROL_PLANE, role: "control-plane", privateAddress: "10.33.0.11" },
      ...WORKERS.slice(0, workers),
    ],
    network: { plugin: "static-routes", underlay: { network: "10.33.0.0/24" } },
    dns: { nodeLocalCache: false },
    ingress: { controller: "none" },
    host: { firewall: { adminSources: ["10.0.2.0/24"] } },
    ...more,
  };
}
