import { EVERY_ROLE, type NodeRole } from "../../artifacts/artifact";
import type { ImagePart } from "./parts/image-part";
import { CONTROL_PLANE, effortFor } from "./role-effort";
import { ARCHITECTURE, DIAGNOSTIC_IMAGE, goSource, VERSIONS } from "./versions";

/** An {@link ImagePart} with what the manifest says about it. */
export interface ImageArtifact extends ImagePart {
  readonly version: string;
  readonly source: string;
  readonly roles: readonly NodeRole[];
}

/** Images under the names that kubeadm gives them, and one of our own. */
export const IMAGE_ARTIFACTS: readonly ImageArtifact[] = [
  ...["kube-apiserver", "kube-controller-manager", "kube-scheduler"].map((name) =>
    kubernetesImage(name, CONTROL_PLANE),
  ),
  { ...kubernetesImage("kube-proxy", EVERY_ROLE), base: "network-tools" },
  {
    name: "etcd",
    version: VERSIONS.etcdImage,
    source: goSource("go.etcd.io/etcd/server/v3", `v${VERSIONS.etcd}`),
    roles: CONTROL_PLANE,
    effort: "quick",
    image: image(`registry.k8s.io/etcd:${VERSIONS.etcdImage}`),
    programs: ["etcd", "etcdctl"].map((file) => ({ part: "etcd", file, to: `usr/local/bin/${file}` })),
  },
  {
    name: "coredns",
    version: VERSIONS.coredns,
    source: `${goSource("github.com/coredns/coredns", VERSIONS.coredns)}, plugins of modules/coredns/main.go`,
    roles: EVERY_ROLE,
    effort: "small",
    image: {
      ...image(`registry.k8s.io/coredns/coredns:${VERSIONS.coredns}`, "/coredns"),
      user: "65532:65532",
    },
    programs: [{ part: "coredns", file: "coredns", to: "coredns" }],
  },
  {
    name: "pause",
    version: VERSIONS.pause,
    source: "scripts/lab/bundle/modules/pause",
    roles: EVERY_ROLE,
    effort: "small",
    image: { ...image(`registry.k8s.io/pause:${VERSIONS.pause}`, "/pause"), user: "65535:65535" },
    programs: [{ part: "pause", file: "pause", to: "pause" }],
  },
  {
    name: "diagnostic",
    version: VERSIONS.diagnostic,
    source: "scripts/lab/bundle/modules/diagnostic",
    roles: EVERY_ROLE,
    effort: "small",
    image: image(DIAGNOSTIC_IMAGE, "/diagnostic"),
    programs: [{ part: "diagnostic", file: "diagnostic", to: "diagnostic" }],
  },
];

function image(reference: string, ...entrypoint: string[]): ImagePart["image"] {
  return { reference, architecture: ARCHITECTURE, ...(entrypoint.length === 0 ? {} : { entrypoint }) };
}

function kubernetesImage(name: string, roles: readonly NodeRole[]): ImageArtifact {
  return {
    name,
    version: VERSIONS.kubernetes,
    source: goSource("k8s.io/kubernetes", VERSIONS.kubernetes),
    roles,
    effort: effortFor(roles),
    image: image(`registry.k8s.io/${name}:${VERSIONS.kubernetes}`),
    programs: [{ part: "kubernetes", file: name, to: `usr/local/bin/${name}` }],
  };
}
