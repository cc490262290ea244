import type { ClusterSpec } from "../../spec";
import { argumentList, type Argument, type Document } from "./documents";
import { KIT_FOLDER, PATHS } from "./paths";

/** A folder of the node as a static pod sees it. */
interface HostPathMount {
  readonly name: string;
  readonly hostPath: string;
  readonly mountPath: string;
  readonly readOnly: boolean;
  readonly pathType: "Directory" | "DirectoryOrCreate";
}

interface Component {
  readonly extraArgs: readonly Argument[];
}

/** kubeadm.k8s.io/v1beta4 ClusterConfiguration, as far as the kit sets it. */
export interface ClusterConfiguration extends Document {
  readonly clusterName: string;
  readonly kubernetesVersion: string;
  readonly controlPlaneEndpoint: string;
  readonly encryptionAlgorithm: "ECDSA-P256";
  readonly networking: {
    readonly podSubnet: string;
    readonly serviceSubnet: string;
    readonly dnsDomain: string;
  };
  readonly apiServer: Component & {
    readonly certSANs: readonly string[];
    readonly extraVolumes: readonly HostPathMount[];
  };
  readonly controllerManager: Component;
  readonly scheduler: Component;
  readonly etcd: { readonly local: Component & { readonly dataDir: string } };
}

/**
 * What all control-plane nodes share. It holds nothing of a single node, so that a node that comes or goes changes
 * nothing in it. ECDSA keys: made and verified in a fraction of RSA's time, and as widely understood.
 */
export function clusterConfiguration(spec: ClusterSpec): ClusterConfiguration {
  const { kubernetes } = spec;
  const { name, port } = kubernetes.apiEndpoint;
  return {
    apiVersion: "kubeadm.k8s.io/v1beta4",
    kind: "ClusterConfiguration",
    clusterName: spec.cluster,
    kubernetesVersion: `v${kubernetes.version}`,
    controlPlaneEndpoint: `${name}:${port}`,
    encryptionAlgorithm: "ECDSA-P256",
    networking: networking(spec),
    // Each node's own addresses are kubeadm's to add; loopback is how the local proxy and a tunnel come in.
    apiServer: { certSANs: [name, "127.0.0.1"], extraArgs: apiServer(spec), extraVolumes: volumes(spec) },
    controllerManager: { extraArgs: controllerManager(spec) },
    scheduler: { extraArgs: argumentList({ profiling: false, ...leaderElection(spec) }) },
    etcd: { local: { dataDir: PATHS.etcdData, extraArgs: etcd(spec) } },
  };
}

function networking({ kubernetes }: ClusterSpec): ClusterConfiguration["networking"] {
  const { enabled, podNetwork, serviceNetwork } = kubernetes.dualStack;
  const both = (four: string, six: string | undefined) =>
    enabled && six !== undefined ? `${four},${six}` : four;
  return {
    podSubnet: both(kubernetes.podNetwork, podNetwork),
    serviceSubnet: both(kubernetes.serviceNetwork, serviceNetwork),
    dnsDomain: kubernetes.domain,
  };
}

function apiServer({ kubernetes, security }: ClusterSpec): Argument[] {
  const { auditLog } = security;
  const audit = {
    "audit-policy-file": PATHS.auditPolicy,
    "audit-log-path": `${PATHS.auditLogFolder}/audit.log`,
    "audit-log-maxage": auditLog.maxAge,
    "audit-log-maxsize": auditLog.maxSize,
    "audit-log-maxbackup": auditLog.maxBackups,
  };
  return argumentList({
    "admission-control-config-file": PATHS.admission,
    ...(auditLog.enabled ? audit : {}),
    "encryption-provider-config": security.secretsEncryption === "none" ? undefined : PATHS.encryption,
    // Signed serving certificates are of use only to a client that verifies them.
    "kubelet-certificate-authority": security.kubeletCertificateRotation ? `${PATHS.pki}/ca.crt` : undefined,
    profiling: false,
    "service-node-port-range": kubernetes.nodePortRange,
  });
}

function volumes({ security }: ClusterSpec): HostPathMount[] {
  const kit: HostPathMount = {
    name: "kubefjord",
    hostPath: KIT_FOLDER,
    mountPath: KIT_FOLDER,
    readOnly: true,
    pathType: "Directory",
  };
  const audit: HostPathMount = {
    name: "audit-log",
    hostPath: PATHS.auditLogFolder,
    mountPath: PATHS.auditLogFolder,
    readOnly: false,
    pathType: "DirectoryOrCreate",
  };
  return security.auditLog.enabled ? [kit, audit] : [kit];
}

function controllerManager(spec: ClusterSpec): Argument[] {
  const { dualStack, podPrefixLength } = spec.kubernetes;
  // The plain flag is refused as soon as there are two families.
  const mask = dualStack.enabled ? "node-cidr-mask-size-ipv4" : "node-cidr-mask-size";
  return argumentList({ [mask]: podPrefixLength, profiling: false, ...leaderElection(spec) });
}

/** Seconds, as scheduler and controller manager have them by themselves. */
const LEASE = { duration: 15, renewDeadline: 10, retryPeriod: 2 } as const;

/** Only what is otherwise than kubeadm's manifests and the programs have it needs an argument. */
function leaderElection({ kubernetes }: ClusterSpec): Readonly<Record<string, string | false>> {
  const { enabled, leaseDuration } = kubernetes.leaderElection;
  if (!enabled) return { "leader-elect": false };
  if (leaseDuration === LEASE.duration) return {};
  const part = (seconds: number) => `${Math.floor((leaseDuration * seconds) / LEASE.duration)}s`;
  return {
    "leader-elect-lease-duration": part(LEASE.duration),
    "leader-elect-renew-deadline": part(LEASE.renewDeadline),
    "leader-elect-retry-period": part(LEASE.retryPeriod),
  };
}

function etcd({ kubernetes }: ClusterSpec): Argument[] {
  const { heartbeatInterval, electionTimeout } = kubernetes.etcd;
  return argumentList({ "heartbeat-interval": heartbeatInterval, "election-timeout": electionTimeout });
}
