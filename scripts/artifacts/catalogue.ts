import { EVERY_ROLE, type Architecture, type NodeRole, type PulledImage } from "./artifact";
import type { DigestOrigin, UpstreamEntry } from "./upstream-entry";

/** Versions as the projects tag them, all with a leading `v` except the images' tags. */
export interface UpstreamVersions {
  readonly kubernetes: string;
  readonly containerd: string;
  readonly runc: string;
  readonly cniPlugins: string;
  readonly criTools: string;
  /** For etcdctl; the server comes as an image. */
  readonly etcd: string;
  /** Image name with tag, as `kubeadm config images list` prints them for this version of Kubernetes. */
  readonly images: readonly string[];
  /** Digests that somebody has checked by other means; artefact name -> hexadecimal SHA-256. They win over the release's. */
  readonly pinned: ReadonlyMap<string, string>;
}

const BIN = "/usr/local/bin";
const CONTROL_PLANE: readonly NodeRole[] = ["control-plane"];

/** Images that every node runs; the others of the list belong to the control plane. */
const ON_EVERY_NODE = /\/(kube-proxy|coredns|pause):/;

/**
 * The projects' own releases. The paths are those of the projects' download pages in 2026-11; the digests come from
 * the checksum files published beside them, unless pinned.
 */
export function upstreamCatalogue(versions: UpstreamVersions, architecture: Architecture): UpstreamEntry[] {
  const entries = [
    ...kubernetes(versions, architecture),
    ...runtime(versions, architecture),
    ...tools(versions, architecture),
  ];
  return entries.map((entry) => ({ ...entry, digest: pinnedOr(entry, versions.pinned) }));
}

/** The images of the catalogue: nodes pull them, by the names that kubeadm's static pods use. */
export function upstreamImages(versions: UpstreamVersions, architecture: Architecture): PulledImage[] {
  return versions.images.map((reference) => ({
    name: reference.slice(reference.lastIndexOf("/") + 1, reference.lastIndexOf(":")),
    version: reference.slice(reference.lastIndexOf(":") + 1),
    architecture,
    kind: "image",
    roles: ON_EVERY_NODE.test(reference) ? EVERY_ROLE : CONTROL_PLANE,
    reference,
  }));
}

function kubernetes({ kubernetes: version }: UpstreamVersions, architecture: Architecture): UpstreamEntry[] {
  return ["kubelet", "kubeadm", "kubectl"].map((name) => {
    const url = `https://dl.k8s.io/release/${version}/bin/linux/${architecture}/${name}`;
    return {
      name,
      version,
      architecture,
      kind: "binary",
      roles: name === "kubectl" ? CONTROL_PLANE : EVERY_ROLE,
      url,
      digest: { from: "release", url: `${url}.sha256` },
      encoding: "identity",
      destination: `${BIN}/${name}`,
    };
  });
}

function runtime(versions: UpstreamVersions, architecture: Architecture): UpstreamEntry[] {
  const common = { architecture, roles: EVERY_ROLE } as const;
  const containerd = release(
    "containerd/containerd",
    versions.containerd,
    `containerd-${versions.containerd.slice(1)}-linux-${architecture}.tar.gz`,
  );
  const runc = release("opencontainers/runc", versions.runc, `runc.${architecture}`);
  const cni = release(
    "containernetworking/plugins",
    versions.cniPlugins,
    `cni-plugins-linux-${architecture}-${versions.cniPlugins}.tgz`,
  );
  return [
    {
      ...common,
      name: "containerd",
      version: versions.containerd,
      kind: "archive",
      url: containerd,
      digest: { from: "release", url: `${containerd}.sha256sum` },
      encoding: "gzip",
      destination: {
        directory: BIN,
        stripComponents: 1,
        members: ["bin/containerd", "bin/containerd-shim-runc-v2", "bin/ctr"],
      },
    },
    {
      ...common,
      name: "runc",
      version: versions.runc,
      kind: "binary",
      url: runc,
      digest: { from: "release", url: release("opencontainers/runc", versions.runc, "runc.sha256sum") },
      encoding: "identity",
      destination: "/usr/local/sbin/runc",
    },
    {
      ...common,
      name: "cni-plugins",
      version: versions.cniPlugins,
      kind: "archive",
      url: cni,
      digest: { from: "release", url: `${cni}.sha256` },
      encoding: "gzip",
      destination: {
        directory: "/opt/cni/bin",
        stripComponents: 1,
        members: ["bandwidth", "bridge", "host-local", "loopback", "portmap", "ptp", "tuning"].map(
          (name) => `./${name}`,
        ),
      },
    },
  ];
}

function tools(versions: UpstreamVersions, architecture: Architecture): UpstreamEntry[] {
  const crictl = release(
    "kubernetes-sigs/cri-tools",
    versions.criTools,
    `crictl-${versions.criTools}-linux-${architecture}.tar.gz`,
  );
  const etcdFolder = `etcd-${versions.etcd}-linux-${architecture}`;
  return [
    {
      name: "crictl",
      version: versions.criTools,
      architecture,
      kind: "archive",
      roles: EVERY_ROLE,
      url: crictl,
      digest: { from: "release", url: `${crictl}.sha256` },
      encoding: "gzip",
      destination: { directory: BIN, stripComponents: 0, members: ["crictl"] },
    },
    {
      name: "etcdctl",
      version: versions.etcd,
      architecture,
      kind: "archive",
      roles: CONTROL_PLANE,
      url: release("etcd-io/etcd", versions.etcd, `${etcdFolder}.tar.gz`),
      digest: { from: "release", url: release("etcd-io/etcd", versions.etcd, "SHA256SUMS") },
      encoding: "gzip",
      destination: { directory: BIN, stripComponents: 1, members: [`${etcdFolder}/etcdctl`] },
    },
  ];
}

function release(repository: string, version: string, file: string): string {
  return `https://github.com/${repository}/releases/download/${version}/${file}`;
}

function pinnedOr(entry: UpstreamEntry, pinned: ReadonlyMap<string, string>): DigestOrigin {
  const sha256 = pinned.get(entry.name);
  return sha256 === undefined ? entry.digest : { from: "pinned", sha256 };
}
