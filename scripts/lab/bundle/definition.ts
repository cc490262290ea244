import type { Architecture, NodeRole } from "../../artifacts/artifact";
import { EVERY_ROLE } from "../../artifacts/artifact";
import type { GoPrograms } from "./parts/go-part";
import type { ImagePart } from "./parts/image-part";
import type { WireForm } from "./parts/wire-part";

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
  diagnostic: "1.0.0",
} as const;

const [major = "", minor = ""] = VERSIONS.kubernetes.slice(1).split(".");
const KUBERNETES = [
  "kube-apiserver",
  "kube-controller-manager",
  "kube-scheduler",
  "kube-proxy",
  "kubeadm",
  "kubelet",
  "kubectl",
];
const CNI = "github.com/containernetworking/plugins";

/** Longest first: what takes most of the time decides when the build ends. */
export const GO_PROGRAMS: readonly GoPrograms[] = [
  {
    module: "kubernetes",
    programs: named("k8s.io/kubernetes/cmd/", KUBERNETES),
    stamps: stampsOf(["k8s.io/component-base/version", "k8s.io/client-go/pkg/version"], {
      gitVersion: VERSIONS.kubernetes,
      gitMajor: major,
      gitMinor: minor,
    }),
  },
  { module: "coredns", programs: named("github.com/coredns/", ["coredns"]) },
  {
    module: "containerd",
    programs: named("github.com/containerd/containerd/v2/cmd/", [
      "containerd",
      "containerd-shim-runc-v2",
      "ctr",
    ]),
    tags: ["no_btrfs", "urfave_cli_no_docs", "osusergo", "netgo", "static_build"],
    stamps: { "github.com/containerd/containerd/v2/version.Version": VERSIONS.containerd },
  },
  {
    module: "etcd",
    programs: { "go.etcd.io/etcd/server/v3": "etcd", "go.etcd.io/etcd/etcdctl/v3": "etcdctl" },
  },
  {
    module: "runc",
    programs: named("github.com/opencontainers/", ["runc"]),
    tags: ["seccomp", "urfave_cli_no_docs", "netgo", "osusergo"],
    cgo: "static",
    linkerFlags: "-linkmode external -extldflags -static-pie",
  },
  {
    module: "cni-plugins",
    programs: {
      ...named(`${CNI}/plugins/ipam/`, ["host-local"]),
      ...named(`${CNI}/plugins/main/`, ["bridge", "loopback", "ptp"]),
      ...named(`${CNI}/plugins/meta/`, ["bandwidth", "portmap", "tuning"]),
    },
    stamps: { [`${CNI}/pkg/utils/buildversion.BuildVersion`]: VERSIONS.cniPlugins },
  },
  {
    module: "diagnostic",
    programs: named("kubefjord.local/bundle/", ["diagnostic"]),
    stamps: { "main.version": VERSIONS.diagnostic },
  },
  { module: "unzstd", programs: named("kubefjord.local/bundle/", ["unzstd"]) },
];

/** A {@link WireForm} with what the manifest says about it. */
export interface HostArtifact extends WireForm {
  readonly version: string;
  readonly source: string;
  readonly roles: readonly NodeRole[];
}

/** An {@link ImagePart} with what the manifest says about it. */
export interface ImageArtifact extends ImagePart {
  readonly version: string;
  readonly source: string;
  readonly roles: readonly NodeRole[];
}

const CONTROL_PLANE: readonly NodeRole[] = ["control-plane"];
const BIN = "/usr/local/bin";

/** Programs that run on the machines themselves, in the order in which they are sent. */
export const HOST_ARTIFACTS: readonly HostArtifact[] = [
  {
    ...program("unzstd", "unzstd", VERSIONS.unzstd, "github.com/klauspost/compress", EVERY_ROLE),
    destination: "/usr/local/lib/kubefjord",
    encoding: "identity",
  },
  ...["containerd", "containerd-shim-runc-v2", "ctr"].map((name) =>
    program(name, "containerd", VERSIONS.containerd, "github.com/containerd/containerd/v2", EVERY_ROLE),
  ),
  {
    ...program("runc", "runc", VERSIONS.runc, "github.com/opencontainers/runc", EVERY_ROLE),
    destination: "/usr/local/sbin",
  },
  {
    name: "cni-plugins",
    part: "cni-plugins",
    programs: ["bandwidth", "bridge", "host-local", "loopback", "portmap", "ptp", "tuning"],
    destination: "/opt/cni/bin",
    version: VERSIONS.cniPlugins,
    source: goSource(CNI, VERSIONS.cniPlugins),
    roles: EVERY_ROLE,
  },
  ...["kubelet", "kubeadm"].map((name) => kubernetesProgram(name, EVERY_ROLE)),
  kubernetesProgram("kubectl", CONTROL_PLANE),
  program("etcdctl", "etcd", VERSIONS.etcd, "go.etcd.io/etcd/etcdctl/v3", CONTROL_PLANE),
];

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
    image: image(`registry.k8s.io/etcd:${VERSIONS.etcdImage}`),
    programs: ["etcd", "etcdctl"].map((file) => ({ part: "etcd", file, to: `usr/local/bin/${file}` })),
  },
  {
    name: "coredns",
    version: VERSIONS.coredns,
    source: goSource("github.com/coredns/coredns", VERSIONS.coredns),
    roles: EVERY_ROLE,
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
    image: { ...image(`registry.k8s.io/pause:${VERSIONS.pause}`, "/pause"), user: "65535:65535" },
    programs: [{ part: "pause", file: "pause", to: "pause" }],
  },
  {
    name: "diagnostic",
    version: VERSIONS.diagnostic,
    source: "scripts/lab/bundle/modules/diagnostic",
    roles: EVERY_ROLE,
    image: image(`kubefjord.local/diagnostic:${VERSIONS.diagnostic}`, "/diagnostic"),
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
    image: image(`registry.k8s.io/${name}:${VERSIONS.kubernetes}`),
    programs: [{ part: "kubernetes", file: name, to: `usr/local/bin/${name}` }],
  };
}

function kubernetesProgram(name: string, roles: readonly NodeRole[]): HostArtifact {
  return program(name, "kubernetes", VERSIONS.kubernetes, "k8s.io/kubernetes", roles);
}

function program(
  name: string,
  part: string,
  version: string,
  module: string,
  roles: readonly NodeRole[],
): HostArtifact {
  return {
    name,
    part,
    programs: [name],
    destination: BIN,
    version,
    source: goSource(module, version),
    roles,
  };
}

function goSource(module: string, version: string): string {
  return `go ${module}@${version.startsWith("v") ? version : `v${version}`}`;
}

function named(prefix: string, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [prefix + name, name]));
}

function stampsOf(
  packages: readonly string[],
  values: Readonly<Record<string, string>>,
): Record<string, string> {
  const stamps = packages.flatMap((path) =>
    Object.entries(values).map(([variable, value]) => [`${path}.${variable}`, value]),
  );
  return Object.fromEntries(stamps) as Record<string, string>;
}
