import { execFileSync } from "node:child_process";
import { join } from "node:path";
import type { CertificateRequestObject } from "../../../scripts/cluster-api";
import type { RunningApiServer } from "./api-server";

export const REQUESTS = "/apis/certificates.k8s.io/v1/certificatesigningrequests";

/** Lets kubelets ask for serving certificates, as kubeadm's rules do. */
export async function allowRequests({ api }: RunningApiServer): Promise<void> {
  await api.create("/apis/rbac.authorization.k8s.io/v1/clusterrolebindings", {
    apiVersion: "rbac.authorization.k8s.io/v1",
    kind: "ClusterRoleBinding",
    metadata: { name: "requests" },
    roleRef: { apiGroup: "rbac.authorization.k8s.io", kind: "ClusterRole", name: "system:node" },
    subjects: [{ kind: "Group", name: "system:nodes", apiGroup: "rbac.authorization.k8s.io" }],
  });
}

/**
 * What asks for serving certificates as a node's kubelet does.
 *
 * @param as who asks; the node's own user by default
 */
export function kubeletOf(
  running: RunningApiServer,
  folder: string,
  node: string,
  address: string,
  as = running.as(`system:node:${node}`, "system:nodes"),
) {
  const key = join(folder, `${node}-serving.key`);
  const openssl = (...parts: string[]) => execFileSync("openssl", parts);
  openssl("ecparam", "-name", "prime256v1", "-genkey", "-noout", "-out", key);
  const subject = ["-subj", `/O=system:nodes/CN=system:node:${node}`];
  return {
    /** @param name of the request; @param forName which it asks for, its own by default */
    ask: (name: string, forName = node) => {
      const names = ["-addext", `subjectAltName=DNS:${forName},IP:${address}`];
      return as.create<CertificateRequestObject>(REQUESTS, {
        apiVersion: "certificates.k8s.io/v1",
        kind: "CertificateSigningRequest",
        metadata: { name },
        spec: {
          request: openssl("req", "-new", "-key", key, ...subject, ...names).toString("base64"),
          signerName: "kubernetes.io/kubelet-serving",
          usages: ["digital signature", "server auth"],
        },
      });
    },
  };
}
