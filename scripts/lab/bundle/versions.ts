import type { Architecture } from "../../artifacts/artifact";

/** What a bundle has of one architecture; cross-building is not offered (runc needs a C compiler for its target). */
export const ARCHITECTURE: Architecture = "amd64";

/**
 * Versions, as the wrapper modules' go.mod files require them. etcd, CoreDNS and pause are the ones that
 * `kubeadm config images list` of this Kubernetes version names.
 */
export const VERSIONS = {
  kubernetes: "v1.36.3",
  etcd: "3.6.8",
  etcdImage: "3.6.8-0",
  coredns: "v1.14.2",
  pause: "3.10.2",
  containerd: "v2.3.7",
  runc: "v1.4.3",
  cniPlugins: "v1.9.1",
  unzstd: "v1.20.3",
  diagnostic: "1.1.0",
} as const;

/** The small image of our own, under the name that pods ask for. */
export const DIAGNOSTIC_IMAGE = `kubefjord.local/diagnostic:${VERSIONS.diagnostic}`;

/** Where a program comes from, as the manifest says it. */
export function goSource(module: string, version: string): string {
  return `go ${module}@${version.startsWith("v") ? version : `v${version}`}`;
}
