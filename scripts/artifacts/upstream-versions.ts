import type { ClusterSpec } from "../../spec";
import { minorOf } from "../../spec/minor-version";
import type { UpstreamVersions } from "./catalogue";

/** What is installed beside Kubernetes and containerd, whose versions the spec has; all of them serve every minor we take. */
export const COMPANIONS = { runc: "v1.4.3", cniPlugins: "v1.9.1", etcd: "v3.6.8" } as const;

/**
 * Tags that `kubeadm config images list` names beside Kubernetes' own, by minor. They are pulled ahead of kubeadm, which
 * pulls by itself what is not here.
 */
const IMAGES: Readonly<Record<string, readonly string[]>> = {
  "1.36": ["registry.k8s.io/etcd:3.6.8-0", "registry.k8s.io/coredns/coredns:v1.14.2"],
};

const OF_KUBERNETES = ["kube-apiserver", "kube-controller-manager", "kube-scheduler", "kube-proxy"];

/** Versions of everything the upstream source has for a cluster. */
export function upstreamVersions({ kubernetes, containerd, artifacts }: ClusterSpec): UpstreamVersions {
  const minor = minorOf(kubernetes.version);
  return {
    ...COMPANIONS,
    kubernetes: `v${kubernetes.version}`,
    containerd: `v${containerd.version}`,
    // One release per minor; it speaks to every containerd of its time.
    criTools: `v${minor}.0`,
    images: [
      ...OF_KUBERNETES.map((name) => `registry.k8s.io/${name}:v${kubernetes.version}`),
      ...(IMAGES[minor] ?? []),
      containerd.sandboxImage,
    ],
    pinned: new Map(Object.entries(artifacts.digests)),
  };
}
