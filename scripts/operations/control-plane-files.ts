import type { ClusterSpec, NodeSpec } from "../../spec";
import type { Command } from "../command";
import type { Files } from "../facts/files";
import {
  admissionConfiguration,
  API_SERVER_PATCH_FILE,
  apiServerPatch,
  auditPolicy,
  PATHS,
  yamlOf,
} from "../kubeadm";
import { fileContent, type NodeFile } from "./file-content";

/** What the API server of a node reads beside its arguments, the encryption key apart. */
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
    {
      path: `${PATHS.patches}/${API_SERVER_PATCH_FILE}`,
      content: apiServerPatch(node),
      mode: "600",
      why: "the API server listens on the private address",
    },
  ];
}

/** Brings them in line. */
export function writeControlPlaneFiles(spec: ClusterSpec, node: NodeSpec, files: Files): Command[] {
  return controlPlaneFiles(spec, node).flatMap((file) => fileContent(file, files));
}
