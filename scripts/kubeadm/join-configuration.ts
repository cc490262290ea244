import type { ClusterSpec, NodeSpec } from "../../spec";
import { API_SERVER_PORT } from "../../spec/facts/api-server-port";
import type { Document } from "./documents";
import { PLACES } from "./filled";
import { ignoredAtJoin, type Start } from "./ignored-errors";
import { nodeRegistration, timeouts, type NodeRegistration } from "./node-registration";
import { PATHS } from "./paths";

/** kubeadm.k8s.io/v1beta4 JoinConfiguration, as far as the kit sets it. */
export interface JoinConfiguration extends Document {
  readonly controlPlane?: {
    readonly localAPIEndpoint: { readonly advertiseAddress: string; readonly bindPort: number };
    readonly certificateKey: string;
  };
  readonly discovery: {
    readonly bootstrapToken: {
      readonly apiServerEndpoint: string;
      readonly token: string;
      readonly caCertHashes: readonly string[];
    };
  };
  readonly nodeRegistration: NodeRegistration;
  readonly patches?: { readonly directory: string };
  readonly timeouts: Readonly<Record<string, string>>;
}

/** For a worker. @param caCertHash `sha256:<hex>` of the cluster's CA */
export function workerJoin(spec: ClusterSpec, node: NodeSpec, caCertHash: string): JoinConfiguration {
  return join(spec, node, caCertHash, []);
}

/**
 * For a further control-plane node.
 *
 * @param caCertHash `sha256:<hex>` of the cluster's CA
 * @param start `again` completes an interrupted join whose etcd member is healthy
 */
export function controlPlaneJoin(
  spec: ClusterSpec,
  node: NodeSpec,
  caCertHash: string,
  start: Start,
): JoinConfiguration {
  const localAPIEndpoint = { advertiseAddress: node.privateAddress, bindPort: API_SERVER_PORT };
  return {
    ...join(spec, node, caCertHash, ignoredAtJoin(spec, start)),
    controlPlane: { localAPIEndpoint, certificateKey: PLACES.certificateKey },
    patches: { directory: PATHS.patches },
  };
}

function join(
  spec: ClusterSpec,
  node: NodeSpec,
  caCertHash: string,
  ignored: readonly string[],
): JoinConfiguration {
  const { name, port } = spec.kubernetes.apiEndpoint;
  return {
    apiVersion: "kubeadm.k8s.io/v1beta4",
    kind: "JoinConfiguration",
    discovery: {
      bootstrapToken: {
        apiServerEndpoint: `${name}:${port}`,
        token: PLACES.token,
        caCertHashes: [caCertHash],
      },
    },
    nodeRegistration: nodeRegistration(spec, node, ignored),
    timeouts: timeouts(spec),
  };
}
