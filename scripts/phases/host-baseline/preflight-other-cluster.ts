import type { ClusterSpec, NodeSpec } from "../../../spec";
import { API_SERVER_PORT } from "../../../spec/facts/api-server-port";
import { PATHS } from "../../kubeadm";
import { CLEAN_BY_HAND } from "../failures";
import type { FleetCheck } from "../phase";
import type { Desired } from "./desired";
import type { HostFacts } from "./facts";

/**
 * A machine that works for another cluster is left alone before it loses that cluster's names, proxy and firewall. A
 * control plane is known by what it was made from (settledSettings).
 */
export const otherCluster: FleetCheck<Desired, HostFacts> = (nodes, spec) =>
  nodes.flatMap(({ node, facts: { kubeletServer: found, applied } }) => {
    const ours = serversOf(spec, node);
    if (found === undefined || applied !== undefined || ours.includes(found)) return [];
    return [
      {
        severity: "error",
        code: "other-cluster",
        node: node.name,
        expected: `a bare machine, or a node of this cluster, whose kubelet asks ${ours[0]}`,
        actual: `one whose kubelet asks ${found} (${PATHS.kubeletConf})`,
        why: "it would be cut off from the cluster it works for",
        fix: `if that cluster can do without it: on the node, ${CLEAN_BY_HAND}; if it is this cluster: write kubernetes.apiEndpoint as it was`,
      },
    ];
  });

/** kubeadm has a control plane's kubelet ask the API server beside it. */
function serversOf(
  { kubernetes: { apiEndpoint } }: ClusterSpec,
  { role, privateAddress }: NodeSpec,
): readonly [string, ...string[]] {
  const endpoint = `https://${apiEndpoint.name}:${apiEndpoint.port}`;
  return role === "worker" ? [endpoint] : [endpoint, `https://${privateAddress}:${API_SERVER_PORT}`];
}
