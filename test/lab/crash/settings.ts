export const CLUSTER = "crash";
export const NODE = "crash-cp-1";

/** One control plane alone: what is tried here concerns nobody else. */
export const settings = {
  cluster: CLUSTER,
  environment: "lab",
  machines: { source: "lab" },
  nodes: [{ name: NODE, role: "control-plane", privateAddress: "10.34.0.11" }],
  network: { plugin: "static-routes", underlay: { network: "10.34.0.0/24" } },
  dns: { nodeLocalCache: false },
  ingress: { controller: "none" },
  host: { firewall: { adminSources: ["10.0.2.0/24"] } },
};
