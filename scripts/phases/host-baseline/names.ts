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

function apiEndpoint(spec: ClusterSpec): HostNames["hosts"] {
  const address = apiAddress(spec);
  return address === undefined ? [] : [{ address, names: [spec.kubernetes.apiEndpoint.name] }];
}

/** What the API's name means on every node; undefined where that is the site's DNS's to say. */
export function apiAddress({
  kubernetes: { apiEndpoint: endpoint },
  nodes,
}: ClusterSpec): string | undefined {
  if (endpoint.kind === "external") return undefined;
  const [first] = nodes.filter(({ role }) => role === "control-plane");
  return endpoint.kind === "local-proxy" ? "127.0.0.1" : first?.privateAddress;
}
