import type { ClusterSpec } from "../../spec";
import type { Document } from "./documents";

/** kubeproxy.config.k8s.io/v1alpha1 KubeProxyConfiguration, as far as the kit sets it. */
export interface KubeProxyConfiguration extends Document {
  readonly mode: ClusterSpec["kubeProxy"]["mode"];
  readonly clusterCIDR: string;
  readonly metricsBindAddress: string;
  readonly nodePortAddresses: readonly string[];
  readonly featureGates: Readonly<Record<string, boolean>>;
  readonly conntrack: {
    readonly maxPerCore: number;
    readonly min: number;
    readonly tcpEstablishedTimeout: string;
    readonly tcpCloseWaitTimeout: string;
  };
  readonly ipvs: {
    readonly strictARP: boolean;
    readonly scheduler: string;
    readonly syncPeriod: string;
    readonly minSyncPeriod: string;
    readonly tcpTimeout: string;
    readonly tcpFinTimeout: string;
    readonly udpTimeout: string;
  };
}

/** Port on which kube-proxy tells its live mode, on loopback of each node. */
export const PROXY_MODE_PORT = 10249;

/**
 * kube-proxy's settings, the same on every node. The mode is always written: an unset one would follow upstream's
 * default, which changes in 1.40. The ipvs part is written in every mode, where it is not read, so that a change of
 * mode is one line of difference.
 */
export function kubeProxyConfiguration(spec: ClusterSpec): KubeProxyConfiguration {
  const { kubeProxy, kubernetes } = spec;
  const { podNetwork, enabled } = kubernetes.dualStack;
  return {
    apiVersion: "kubeproxy.config.k8s.io/v1alpha1",
    kind: "KubeProxyConfiguration",
    mode: kubeProxy.mode,
    clusterCIDR:
      enabled && podNetwork !== undefined ? `${kubernetes.podNetwork},${podNetwork}` : kubernetes.podNetwork,
    metricsBindAddress: `127.0.0.1:${PROXY_MODE_PORT}`,
    nodePortAddresses: kubeProxy.nodePortAddresses,
    featureGates: kubeProxy.featureGates,
    conntrack: {
      maxPerCore: kubeProxy.conntrack.maxPerCore,
      min: kubeProxy.conntrack.min,
      tcpEstablishedTimeout: kubeProxy.conntrack.tcpEstablishedTimeout,
      tcpCloseWaitTimeout: kubeProxy.conntrack.tcpCloseWaitTimeout,
    },
    ipvs: {
      strictARP: kubeProxy.strictARP,
      scheduler: kubeProxy.scheduler,
      syncPeriod: kubeProxy.syncPeriod,
      minSyncPeriod: kubeProxy.minSyncPeriod,
      tcpTimeout: kubeProxy.tcpTimeout,
      tcpFinTimeout: kubeProxy.tcpFinTimeout,
      udpTimeout: kubeProxy.udpTimeout,
    },
  };
}
