import type { ClusterSpec, NodeSpec } from "../../spec";
import type { Command } from "../command";
import type { Files } from "../facts/files";
import { admissionConfiguration, auditPolicy, PATHS, staticPodPatches, yamlOf } from "../kubeadm";
import { fileContent, type NodeFile } from "./file-content";

/** What the control plane of a node is started with beside its arguments, the encryption key apart. */
export function controlPlaneFiles(spec: ClusterSpec, node: NodeSpec): NodeFile[] {
  const audit: NodeFile = {
    path: PATHS.auditPolicy,
    content: yamlOf(auditPolicy(spec)),
    mode: "600",
    why: "what the audit log records",
  };
  return [
    {
      path: PATHS.admission,
      content: yamlOf(admissionConfiguration(spec)),
      mode: "600",
      why: "Pod Security for namespaces without labels",
    },
    ...(spec.security.auditLog.enabled ? [audit] : []),
    ...staticPodPatches(spec, node).map(({ file, content, why }): NodeFile => ({
      path: `${PATHS.patches}/${file}`,
      content,
      mode: "600",
      why,
    })),
  ];
}

/** Brings them in line. */
export function writeControlPlaneFiles(spec: ClusterSpec, node: NodeSpec, files: Files): Command[] {
  return controlPlaneFiles(spec, node).flatMap((file) => fileContent(file, files));
}
