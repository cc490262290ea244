import type { Problem } from "../problem";
import type { ClusterSpec } from "../schema/cluster";
import { apiEndpoint } from "./api-endpoint";
import { bgp } from "./bgp";
import { calicoVersion } from "./calico-version";
import { conntrackOwner } from "./conntrack-owner";
import { containerdVersion } from "./containerd-version";
import { controlPlaneCount } from "./control-plane-count";
import { dns } from "./dns";
import { dualStack } from "./dual-stack";
import { encapsulationUnderlay } from "./encapsulation-underlay";
import { etcdTiming } from "./etcd-timing";
import { firewallAdminSources } from "./firewall-admin-sources";
import { firewallUnderlay } from "./firewall-underlay";
import { hostKeys } from "./host-keys";
import { ingressPlacement } from "./ingress-placement";
import { ipvsRemoval } from "./ipvs-removal";
import { kubeProxySync } from "./kube-proxy-sync";
import { kubernetesVersion } from "./kubernetes-version";
import { loadBalancer } from "./load-balancer";
import { machineSize } from "./machine-size";
import { mtu } from "./mtu";
import { nftablesPairing } from "./nftables-pairing";
import { nginxBuffers } from "./nginx-buffers";
import { nginxKeepalive } from "./nginx-keepalive";
import { nodeAddressRequired } from "./node-address-required";
import { nodeLabels } from "./node-labels";
import { nodeNames } from "./node-names";
import { nodePortAddresses } from "./node-port-addresses";
import { nodePortRange } from "./node-port-range";
import { nodeTaints } from "./node-taints";
import { overlappingNetworks } from "./overlapping-networks";
import { podNetworkSize } from "./pod-network-size";
import { privateAddressInUnderlay } from "./private-address-in-underlay";
import { protectedSysctls } from "./protected-sysctls";
import { residencyLocation } from "./residency-location";
import { residencyOwnership } from "./residency-ownership";
import type { Rule, RuleContext } from "./rule";
import { schedulerModule } from "./scheduler-module";
import { serviceNetworkSize } from "./service-network-size";
import { strictArp } from "./strict-arp";
import { swap } from "./swap";
import { terraformBackend } from "./terraform-backend";
import { uniqueAddresses } from "./unique-addresses";
import { wireguard } from "./wireguard";

/** Every rule, in the order in which an author thinks about a cluster: nodes, versions, networks, the rest. */
export const RULES: readonly Rule[] = [
  nodeNames,
  uniqueAddresses,
  nodeAddressRequired,
  hostKeys,
  nodeLabels,
  nodeTaints,
  machineSize,
  controlPlaneCount,
  residencyLocation,
  residencyOwnership,
  kubernetesVersion,
  calicoVersion,
  containerdVersion,
  overlappingNetworks,
  podNetworkSize,
  serviceNetworkSize,
  dualStack,
  nodePortRange,
  apiEndpoint,
  etcdTiming,
  ipvsRemoval,
  strictArp,
  schedulerModule,
  kubeProxySync,
  nodePortAddresses,
  conntrackOwner,
  privateAddressInUnderlay,
  encapsulationUnderlay,
  mtu,
  nftablesPairing,
  wireguard,
  bgp,
  loadBalancer,
  dns,
  protectedSysctls,
  swap,
  firewallAdminSources,
  firewallUnderlay,
  ingressPlacement,
  nginxBuffers,
  nginxKeepalive,
  terraformBackend,
];

/** Runs every rule over a resolved spec and collects all they find; the spec is not changed. */
export function runRules(spec: ClusterSpec, context: RuleContext): Problem[] {
  return RULES.flatMap((rule) => rule.check(spec, context).map((found) => ({ rule: rule.name, ...found })));
}
