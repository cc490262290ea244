import { labSettings } from "../../project/settings";

export const CLUSTER = "crash";
export const NODE = "crash-cp-1";

/** One control plane alone: what is tried here concerns nobody else. */
export const settings = labSettings({ cluster: CLUSTER, prefix: "10.34.0", controlPlanes: 1, workers: 0 });
