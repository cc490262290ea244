import type { ClusterSpec, NodeSpec } from "../../../spec";
import type { HostNames } from "../../operations/host-names";

/**
 * The node itself and the API: a cluster must start without a name server. Other nodes are reached by address, so that
 * one more changes nothing on those that are there. With a proxy on every node the API is on the node itself; with a
 * balancer of one's own its name is the site's DNS's.
 */
export function namesOf(spec: ClusterSpec, { name, privateAddress }: NodeSpec): HostNames {
  return { hostname: name, hosts: [{ address: privateAddress, names: [name] }, ...apiEndpoint(spec)] };
}

function apiEndpoint({ kubernetes: { apiEndpoint: endpoint }, nodes }: ClusterSpec): HostNames["hosts"] {
  if (endpoint.kind === "external") return [];
  const [first] = nodes.filter(({ role }) => role === "control-plane");
  const address = endpoint.kind === "local-proxy" ? "127.0.0.1" : first?.privateAddress;
  return address === undefined ? [] : [{ address, names: [endpoint.name] }];
}
