import { EVERY_ROLE, type NodeRole } from "../../artifacts/artifact";
import type { WireForm } from "./parts/wire-part";
import { CONTROL_PLANE, effortFor } from "./role-effort";
import { goSource, VERSIONS } from "./versions";

/** A {@link WireForm} with what the manifest says about it. */
export interface HostArtifact extends WireForm {
  readonly version: string;
  readonly source: string;
  readonly roles: readonly NodeRole[];
}

const BIN = "/usr/local/bin";

/** Programs that run on the machines themselves, in the order in which they are sent. */
export const HOST_ARTIFACTS: readonly HostArtifact[] = [
  {
    ...program("unzstd", "unzstd", VERSIONS.unzstd, "github.com/klauspost/compress", EVERY_ROLE),
    destination: "/usr/local/lib/kubefjord",
    compression: "gzip",
  },
  {
    name: "containerd",
    part: "containerd",
    programs: ["containerd", "containerd-shim-runc-v2", "ctr"],
    destination: BIN,
    version: VERSIONS.containerd,
    source: goSource("github.com/containerd/containerd/v2", VERSIONS.containerd),
    roles: EVERY_ROLE,
    compression: "related",
  },
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
    source: goSource("github.com/containernetworking/plugins", VERSIONS.cniPlugins),
    roles: EVERY_ROLE,
    compression: "related",
  },
  {
    name: "kubernetes-node",
    part: "kubernetes",
    programs: ["kubeadm", "kubelet"],
    destination: BIN,
    version: VERSIONS.kubernetes,
    source: goSource("k8s.io/kubernetes", VERSIONS.kubernetes),
    roles: EVERY_ROLE,
    compression: "related",
  },
  program("kubectl", "kubernetes", VERSIONS.kubernetes, "k8s.io/kubernetes", CONTROL_PLANE),
  program("etcdctl", "etcd", VERSIONS.etcd, "go.etcd.io/etcd/etcdctl/v3", CONTROL_PLANE),
];

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
    compression: effortFor(roles),
  };
}
