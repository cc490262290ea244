import type { ClusterSpec, NodeSpec } from "../../spec";
import type { Credentials } from "../cluster-api";
import type { Facts } from "../facts/fact";
import { files, type Files } from "../facts/files";
import { kubernetesNode, type KubernetesNode } from "../facts/kubernetes-node";
import { secretFile } from "../facts/secret-file";
import { text } from "../facts/text";
import { PATHS, STATIC_PODS } from "../kubeadm";
import { controlPlaneFiles } from "../operations/control-plane-files";
import { KUBELET_FILES, type KubeletFacts } from "../operations/kubelet";
import type { Secret } from "../secret";
import { KUBELET_FACTS } from "./kubelet-facts";

/** What the control-plane phase asks each of its nodes, in one round trip. */
export interface ControlPlaneFacts extends KubeletFacts {
  readonly kubernetes: KubernetesNode;
  readonly files: Files;
  readonly adminConf: Secret | undefined;
  readonly encryption: Secret | undefined;
  readonly etcdCa: string | undefined;
  readonly etcdCertificate: string | undefined;
  readonly etcdKey: Secret | undefined;
  /** What its static pods were made from. */
  readonly applied: string | undefined;
}

/** The questions. Keys and certificates stay in memory and go nowhere but into TLS. */
export function controlPlaneFacts(spec: ClusterSpec, node: NodeSpec): Facts<ControlPlaneFacts> {
  const paths = controlPlaneFiles(spec, node).map(({ path }) => path);
  const manifests = STATIC_PODS.map((pod) => `${PATHS.manifests}/${pod}.yaml`);
  return {
    ...KUBELET_FACTS,
    kubernetes: kubernetesNode,
    files: files([...paths, ...manifests, PATHS.encryption, ...KUBELET_FILES]),
    adminConf: secretFile(PATHS.adminConf),
    encryption: secretFile(PATHS.encryption),
    etcdCa: text(`${PATHS.pki}/etcd/ca.crt`),
    etcdCertificate: text(`${PATHS.pki}/etcd/healthcheck-client.crt`),
    etcdKey: secretFile(`${PATHS.pki}/etcd/healthcheck-client.key`),
    applied: text(PATHS.applied),
  };
}

/** What lets us speak to the node's etcd; undefined before it has its certificates. */
export function etcdCredentials(facts: ControlPlaneFacts): Credentials | undefined {
  const { etcdCa: ca, etcdCertificate: certificate, etcdKey: key } = facts;
  return ca === undefined || certificate === undefined || key === undefined
    ? undefined
    : { ca, certificate, key };
}
