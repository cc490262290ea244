import type { ClusterApi } from "../../../scripts/cluster-api";
import {
  KUBERNETES_PARTS,
  type KubernetesNode,
  type KubernetesPart,
} from "../../../scripts/facts/kubernetes-node";
import { controlPlaneFiles } from "../../../scripts/operations/control-plane-files";
import type { ControlPlaneFacts } from "../../../scripts/phases/control-plane-facts";
import type { ControlPlaneNode } from "../../../scripts/phases/control-plane-node";
import type { ClusterSpec, NodeSpec } from "../../../spec";
import type { RunningApiServer } from "./api-server";

/** All that kubeadm leaves on a control plane. */
export const ALL_PARTS = Object.keys(KUBERNETES_PARTS) as KubernetesPart[];

/** What a phase has found on a node that has these files of kubeadm's, before this API server and its etcd. */
export function knownControlPlane(
  { etcdCredentials, credentials }: RunningApiServer,
  spec: ClusterSpec,
  {
    node,
    parts,
    apiReady,
    api,
  }: { node: NodeSpec; parts: readonly KubernetesPart[]; apiReady: boolean; api: ClusterApi },
): ControlPlaneNode {
  const { ca, certificate, key } = etcdCredentials;
  const kubernetes: KubernetesNode = {
    parts: new Set(parts),
    emptyFiles: [],
    ca: undefined,
    kubelet: "active",
  };
  const files = new Map(controlPlaneFiles(spec, node).map(({ path }) => [path, undefined]));
  const facts = { kubernetes, files, etcdCa: ca, etcdCertificate: certificate, etcdKey: key };
  return {
    node,
    facts: facts as unknown as ControlPlaneFacts,
    access: { api, credentials, node, port: 0, close: () => Promise.resolve() },
    apiReady,
  };
}
