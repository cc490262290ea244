import { stringify } from "yaml";
import type { NodeSpec } from "../../spec";

/** File name kubeadm takes as "a JSON patch of the static pod kube-apiserver". */
export const API_SERVER_PATCH_FILE = "kube-apiserver0+json.yaml";

/**
 * Makes the API server listen on the private address alone. Loopback is then free for the local proxy under the same
 * port, and a cluster can grow from one control plane to three without moving anything; a public address of a VPS
 * does not answer at all.
 */
export function apiServerPatch(node: NodeSpec): string {
  return stringify([
    { op: "add", path: "/spec/containers/0/command/-", value: `--bind-address=${node.privateAddress}` },
  ]);
}
