import { link, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { digestOfFile, sha256 } from "../../artifacts/sha256";
import type { Architecture } from "../../artifacts/artifact";
import { writeLayer } from "./layer";

/** One compressed layer, ready to be put into an image. */
export interface Layer {
  /** File with the zstd-compressed tar. */
  readonly file: string;
  /** Hexadecimal digest of the uncompressed tar (OCI image specification: DiffID). */
  readonly diffId: string;
}

/** What an image is, apart from its layers. Field names of the OCI image specification where it has them. */
export interface ImageConfig {
  /** Full name with tag: the name containerd gives it on import. */
  readonly reference: string;
  readonly architecture: Architecture;
  /** Default: none, so that a pod has to name its command. */
  readonly entrypoint?: readonly string[];
  /** `uid:gid`. Default: root. */
  readonly user?: string;
}

const MEDIA = {
  index: "application/vnd.oci.image.index.v1+json",
  manifest: "application/vnd.oci.image.manifest.v1+json",
  config: "application/vnd.oci.image.config.v1+json",
  layer: "application/vnd.oci.image.layer.v1.tar+zstd",
};

/**
 * Writes an OCI image layout (image-spec v1.1) as one tar file, importable by `ctr images import`. Layers go in
 * compressed, so the archive needs no compression of its own on the wire. Deterministic: no time of creation.
 * @param scratch directory on the same file system as the layers; they are linked into it.
 * @returns `sha256:<hex>` of the image's manifest: the digest containerd shows for the image.
 */
export async function writeOciLayout(
  image: ImageConfig,
  layers: readonly Layer[],
  scratch: string,
  output: string,
): Promise<string> {
  const blobs = join(scratch, "blobs");
  await mkdir(blobs, { recursive: true });
  const layerDescriptors = await Promise.all(layers.map((layer) => addFile(blobs, MEDIA.layer, layer.file)));
  const config = await addJson(blobs, MEDIA.config, configuration(image, layers));
  const manifest = await addJson(blobs, MEDIA.manifest, {
    schemaVersion: 2,
    mediaType: MEDIA.manifest,
    config,
    layers: layerDescriptors,
  });
  const index = { schemaVersion: 2, mediaType: MEDIA.index, manifests: [{ ...manifest, ...named(image) }] };
  const descriptors = [config, manifest, ...layerDescriptors];
  await writeLayer(
    [
      { path: "oci-layout", mode: 0o644, text: JSON.stringify({ imageLayoutVersion: "1.0.0" }) },
      { path: "index.json", mode: 0o644, text: JSON.stringify(index) },
      ...descriptors.map(({ digest }) => blobEntry(blobs, digest)),
    ],
    output,
  );
  return manifest.digest;
}

interface Descriptor {
  readonly mediaType: string;
  readonly digest: string;
  readonly size: number;
}

function configuration(image: ImageConfig, layers: readonly Layer[]): unknown {
  return {
    architecture: image.architecture,
    os: "linux",
    config: {
      Env: ["PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"],
      ...(image.entrypoint === undefined ? {} : { Entrypoint: image.entrypoint }),
      ...(image.user === undefined ? {} : { User: image.user }),
      WorkingDir: "/",
    },
    rootfs: { type: "layers", diff_ids: layers.map((layer) => `sha256:${layer.diffId}`) },
  };
}

/** containerd takes the name from its own annotation and, in other tools' archives, from the reference's tag. */
function named(image: ImageConfig): object {
  return {
    platform: { architecture: image.architecture, os: "linux" },
    annotations: {
      "io.containerd.image.name": image.reference,
      "org.opencontainers.image.ref.name": image.reference.slice(image.reference.lastIndexOf(":") + 1),
    },
  };
}

async function addFile(blobs: string, mediaType: string, file: string): Promise<Descriptor> {
  const { sha256: digest, size } = await digestOfFile(file);
  await link(file, join(blobs, digest));
  return { mediaType, digest: `sha256:${digest}`, size };
}

async function addJson(blobs: string, mediaType: string, value: unknown): Promise<Descriptor> {
  const text = JSON.stringify(value);
  const digest = sha256(text);
  await writeFile(join(blobs, digest), text);
  return { mediaType, digest: `sha256:${digest}`, size: Buffer.byteLength(text) };
}

function blobEntry(blobs: string, digest: string): { path: string; mode: number; file: string } {
  const hex = digest.slice("sha256:".length);
  return { path: `blobs/sha256/${hex}`, mode: 0o644, file: join(blobs, hex) };
}
