import type { ClusterSpec } from "../../spec";
import { API_SERVER_PORT } from "../../spec/facts/api-server-port";

/** How kubeadm starts: `fresh` on a bare node; `again` takes over what an interrupted run left. */
export type Start = "fresh" | "again";

/** As {@link Start}; `api-ready`: again, where an API server answers, and so etcd has what it needs. */
export type InitStart = Start | "api-ready";

/**
 * What kubeadm complains about on a node whose earlier init was interrupted: its own files, and etcd's data, which
 * must be kept. The second run takes over what it finds and completes it.
 */
const LEFT_BY_AN_EARLIER_INIT = [
  "DirAvailable--var-lib-etcd",
  "FileAvailable--etc-kubernetes-manifests-etcd.yaml",
  "FileAvailable--etc-kubernetes-manifests-kube-apiserver.yaml",
  "FileAvailable--etc-kubernetes-manifests-kube-controller-manager.yaml",
  "FileAvailable--etc-kubernetes-manifests-kube-scheduler.yaml",
  "Port-10250",
  "Port-10257",
  "Port-10259",
  "Port-2379",
  "Port-2380",
  `Port-${API_SERVER_PORT}`,
];

const LEFT_BY_AN_EARLIER_JOIN = [
  ...LEFT_BY_AN_EARLIER_INIT,
  "FileAvailable--etc-kubernetes-kubelet.conf",
  "FileAvailable--etc-kubernetes-bootstrap-kubelet.conf",
  "FileAvailable--etc-kubernetes-pki-ca.crt",
];

/** Errors of kubeadm's preflight checks that an init passes over, in kubeadm's spelling. */
export function ignoredAtInit(spec: ClusterSpec, start: InitStart): readonly string[] {
  return start === "fresh" ? takenByProxy(spec) : LEFT_BY_AN_EARLIER_INIT;
}

/** As ignoredAtInit, for a control-plane node that joins. */
export function ignoredAtJoin(spec: ClusterSpec, start: Start): readonly string[] {
  return start === "fresh" ? takenByProxy(spec) : LEFT_BY_AN_EARLIER_JOIN;
}

/**
 * kubeadm wants the API server's port free on every address; the local proxy has it on loopback, the API server takes
 * the private address. Anybody else on that port is what host-baseline's own check finds.
 */
function takenByProxy({ kubernetes }: ClusterSpec): readonly string[] {
  const { kind, port } = kubernetes.apiEndpoint;
  return kind === "local-proxy" && port === API_SERVER_PORT ? [`Port-${API_SERVER_PORT}`] : [];
}
