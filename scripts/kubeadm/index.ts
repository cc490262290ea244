/** What kubeadm, the kubelet, kube-proxy and the API server are told, as typed documents. Pure. */
export { admissionConfiguration } from "./admission-configuration";
export { auditPolicy } from "./audit-policy";
export { clusterConfiguration, type ClusterConfiguration } from "./cluster-configuration";
export { yamlOf, type Argument, type Document } from "./documents";
export { encryptionTemplate, KEY_PLACE } from "./encryption-configuration";
export { filled, PLACES } from "./filled";
export type { InitStart, Start } from "./ignored-errors";
export { initConfiguration, phaseConfiguration, uploadConfiguration } from "./init-configuration";
export { controlPlaneJoin, workerJoin } from "./join-configuration";
export { kubeProxyConfiguration, PROXY_MODE_PORT } from "./kube-proxy-configuration";
export { clusterDns, kubeletConfiguration } from "./kubelet-configuration";
export { nodeRegistration } from "./node-registration";
export { KIT_FOLDER, KUBERNETES_FOLDER, PATHS } from "./paths";
export { STATIC_PODS, staticPodPatches } from "./static-pod-patches";
