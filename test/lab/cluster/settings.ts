import type { Settings } from "../project/project";
import { labSettings } from "../project/settings";

/** Name of the cluster; its state directory must leave room for socket paths. */
export const CLUSTER = "ct";
export const CONTROL_PLANE = "ct-cp-1";
export const WORKER = "ct-w-1";
export const SECOND_WORKER = "ct-w-2";

/**
 * The environment of the tests' cluster, which could grow to three control planes: the API is behind a local proxy.
 *
 * @param kubelet settings of `kubernetes.kubelet`
 */
export const clusterSettings = (workers: 0 | 1 | 2, more: Settings = {}, kubelet: Settings = {}): Settings =>
  labSettings(
    { cluster: CLUSTER, prefix: "10.33.0", controlPlanes: 1, workers },
    {
      kubernetes: { apiEndpoint: { kind: "local-proxy" }, kubelet },
      acceptance: { steadyFor: "10s" },
      ...more,
    },
  );
