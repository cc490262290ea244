import type { GoPrograms } from "./parts/go-part";
import { VERSIONS } from "./versions";

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
  { module: "coredns", programs: named("kubefjord.local/bundle/", ["coredns"]) },
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
