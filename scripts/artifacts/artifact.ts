/** What a node is in the cluster; decides which artefacts it gets. */
export type NodeRole = "control-plane" | "worker";

/** Every role, for artefacts that belong on each node. */
export const EVERY_ROLE: readonly NodeRole[] = ["control-plane", "worker"];

/** Machine architectures as Go and the container registries spell them. */
export type Architecture = "amd64" | "arm64";

/**
 * - `binary`: one executable file.
 * - `archive`: a tar whose members are unpacked below one directory.
 * - `image`: container images, for containerd's namespace `k8s.io`.
 */
export type ArtifactKind = "binary" | "archive" | "image";

/** How the bytes on the wire must be undone to get the tar, the executable or the image archive. */
export type Encoding = "identity" | "gzip" | "zstd";

/** What every description of an artefact has, wherever it comes from. */
export interface ArtifactIdentity {
  /** Unique together with the architecture, for example `kubelet`. */
  readonly name: string;
  /** As the project writes it, for example `v1.36.3` or `3.6.8-0`. Empty where nobody knows it (a user's image). */
  readonly version: string;
  readonly architecture: Architecture;
  readonly kind: ArtifactKind;
  /** The nodes that need it. */
  readonly roles: readonly NodeRole[];
}

/** How a tar becomes files on a node: `tar -x --strip-components=N -C directory members...`. */
export interface Unpacking {
  /** Absolute path on the node. */
  readonly directory: string;
  readonly stripComponents: number;
  /** Names as the tar spells them. Other members are left where they are. */
  readonly members: readonly string[];
}

/** One file as it lies on a node once its artefact has been put in place. */
export interface InstalledFile {
  /** Absolute path on the node. */
  readonly path: string;
  /** Octal permissions, for example `0755`. The owner is always root. */
  readonly mode: string;
  /** Bytes. */
  readonly size: number;
  /** Hexadecimal digest of the content: what `sha256sum` prints on the node. */
  readonly sha256: string;
}

/** One image as containerd lists it once its archive has been imported. */
export interface InstalledImage {
  /** Full name with tag, for example `registry.k8s.io/pause:3.10.2`. */
  readonly reference: string;
  /** `sha256:<hex>` as `ctr images list` shows it; absent where containerd makes it up while importing (docker archives). */
  readonly digest?: string;
}

/** An artefact whose bytes are at hand and whose digests are known. */
export interface StoredArtifact extends ArtifactIdentity {
  /** Where it came from, for people: a Go module and version, a URL, a file name. */
  readonly source: string;
  /** Encoding of the bytes that {@link ArtifactSource.open} gives. */
  readonly encoding: Encoding;
  /** Bytes on the wire. */
  readonly size: number;
  /** Hexadecimal digest of the bytes on the wire. */
  readonly sha256: string;
  /** What it leaves on a node: one file for a `binary`, the members of an `archive`, nothing for an `image`. */
  readonly files: readonly InstalledFile[];
  /** Only for an `archive`: how to unpack it. */
  readonly unpack?: Unpacking;
  /** What an `image` brings; empty for the other kinds. */
  readonly images: readonly InstalledImage[];
}

/** An image that nodes pull by themselves, because its source has no archive of it. */
export interface PulledImage extends ArtifactIdentity {
  readonly kind: "image";
  /** Full name with tag. Mirrors are containerd's business (`certs.d/<host>/hosts.toml`): the name never changes. */
  readonly reference: string;
}
