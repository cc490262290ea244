import type { ClusterSpec, NodeSpec } from "../../spec";
import { API_SERVER_PORT } from "../../spec/facts/api-server-port";
import type { Document } from "./documents";
import { PLACES } from "./filled";
import { ignoredAtInit, type InitStart } from "./ignored-errors";
import { nodeRegistration, timeouts, type NodeRegistration } from "./node-registration";
import { PATHS } from "./paths";

/** kubeadm.k8s.io/v1beta4 InitConfiguration, as far as the kit sets it. */
export interface InitConfiguration extends Document {
  readonly bootstrapTokens?: readonly {
    readonly token: string;
    readonly ttl: string;
    readonly description: string;
  }[];
  readonly localAPIEndpoint: { readonly advertiseAddress: string; readonly bindPort: number };
  readonly nodeRegistration: NodeRegistration;
  readonly patches: { readonly directory: string };
  readonly skipPhases?: readonly string[];
  readonly timeouts: Readonly<Record<string, string>>;
  readonly certificateKey?: string;
}

/**
 * For the first control-plane node. Without a token given, kubeadm makes one and prints it; so one is given, which
 * nobody uses and which ends soon: whoever joins later gets a fresh one.
 */
export function initConfiguration(spec: ClusterSpec, node: NodeSpec, start: InitStart): InitConfiguration {
  return {
    ...initBase(spec, node, ignoredAtInit(spec, start)),
    bootstrapTokens: [{ token: PLACES.token, ttl: "5m0s", description: "unused: kubeadm init asks for one" }],
    // The command it would show holds the token; CoreDNS and kube-proxy stay, the network is a phase of its own.
    // An etcd that works is left alone: kubeadm would write the manifest of a first member, whatever it is by now.
    skipPhases: ["show-join-command", ...(start === "api-ready" ? ["etcd"] : [])],
  };
}

/**
 * For single phases of `kubeadm init` on a node that is a control plane already.
 */
export function phaseConfiguration(spec: ClusterSpec, node: NodeSpec): InitConfiguration {
  return initBase(spec, node, []);
}

/** For `kubeadm init phase upload-certs`, which also reads the certificate key. */
export function uploadConfiguration(spec: ClusterSpec, node: NodeSpec): InitConfiguration {
  return { ...initBase(spec, node, []), certificateKey: PLACES.certificateKey };
}

function initBase(spec: ClusterSpec, node: NodeSpec, ignored: readonly string[]): InitConfiguration {
  return {
    apiVersion: "kubeadm.k8s.io/v1beta4",
    kind: "InitConfiguration",
    localAPIEndpoint: { advertiseAddress: node.privateAddress, bindPort: API_SERVER_PORT },
    nodeRegistration: nodeRegistration(spec, node, ignored),
    patches: { directory: PATHS.patches },
    timeouts: timeouts(spec),
  };
}
