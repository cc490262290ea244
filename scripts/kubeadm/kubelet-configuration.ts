import type { ClusterSpec } from "../../spec";
import { nthAddress } from "../../spec/networks";
import type { Document } from "./documents";

/** kubelet.config.k8s.io/v1beta1 KubeletConfiguration, as far as the kit sets it; kubeadm adds the rest. */
export interface KubeletConfiguration extends Document {
  readonly cgroupDriver: "systemd";
  readonly clusterDNS: readonly string[];
  readonly clusterDomain: string;
  readonly failSwapOn: boolean;
  readonly fileCheckFrequency: string;
  readonly maxPods: number;
  readonly nodeStatusReportFrequency: string;
  readonly nodeStatusUpdateFrequency: string;
  readonly protectKernelDefaults: true;
  readonly rotateCertificates: true;
  /** Kubernetes leaves out a false one: so do we, and a live file without it is in sync. */
  readonly serverTLSBootstrap: true | undefined;
  readonly syncFrequency: string;
  readonly volumeStatsAggPeriod: string;
}

/**
 * What the kubelets of all nodes share. resolvConf is each node's own: kubeadm sets it when the node begins or joins,
 * where systemd-resolved's stub has to be avoided, and it stays. The one that kubeadm init hands on to joining nodes is
 * taken away again (syncKubeletConfig).
 */
export function kubeletConfiguration(spec: ClusterSpec): KubeletConfiguration {
  const { kubelet, domain } = spec.kubernetes;
  return {
    apiVersion: "kubelet.config.k8s.io/v1beta1",
    kind: "KubeletConfiguration",
    cgroupDriver: "systemd",
    clusterDNS: [clusterDns(spec)],
    clusterDomain: domain,
    failSwapOn: spec.host.swap === "off",
    fileCheckFrequency: kubelet.fileCheckFrequency,
    maxPods: kubelet.maxPods,
    // kubelet's own 5m holds only while nodeStatusUpdateFrequency is not set.
    nodeStatusReportFrequency: "5m",
    nodeStatusUpdateFrequency: kubelet.nodeStatusUpdateFrequency,
    protectKernelDefaults: true,
    rotateCertificates: true,
    serverTLSBootstrap: spec.security.kubeletCertificateRotation ? true : undefined,
    syncFrequency: kubelet.syncFrequency,
    volumeStatsAggPeriod: kubelet.volumeStatsAggPeriod,
  };
}

/**
 * The address pods ask for names: the tenth of the Service network, as kubeadm has it. The node-local cache's address
 * takes its place only once there is a cache behind it; until then every lookup would wait for nobody.
 */
export function clusterDns({ kubernetes }: Pick<ClusterSpec, "kubernetes">): string {
  return nthAddress(kubernetes.serviceNetwork, 10);
}
