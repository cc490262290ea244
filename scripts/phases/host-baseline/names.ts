import type { ClusterSpec, NodeSpec } from "../../../spec";
import type { HostNames } from "../../operations/host-names";

/**
 * Every node by its private address, and the API's name: a cluster must start without a name server. With a proxy on
 * every node the API is on the node itself; with a balancer of one's own its name is the site's DNS's.
 */
export function namesOf(spec: ClusterSpec, node: NodeSpec): HostNames {
  const nodes = spec.nodes.map(({ name, privateAddress }) => ({ address: privateAddress, names: [name] }));
  return { hostname: node.name, hosts: [...nodes, ...apiEndpoint(spec)] };
}

function apiEndpoint({ kubernetes: { apiEndpoint: endpoint }, nodes }: ClusterSpec): HostNames["hosts"] {
  if (endpoint.kind === "external") return [];
  const [first] = nodes.filter(({ role }) => role === "control-plane");
  const address = endpoint.kind === "local-proxy" ? "127.0.0.1" : first?.privateAddress;
  return address === undefined ? [] : [{ address, names: [endpoint.name] }];
}
