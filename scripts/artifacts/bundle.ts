import { stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { InputError } from "../../spec/errors";
import { cacheDirectory } from "../directories";
import { MANIFEST, readManifest, type BundledArtifact } from "./bundle-manifest";
import { readOwnImages } from "./own-images";
import { unpackBundle } from "./unpack-bundle";

/** A bundle on this machine. */
export interface Bundle {
  /** Absolute. */
  readonly directory: string;
  /** Version of Kubernetes, for example `v1.36.3`. */
  readonly kubernetes: string;
  /** What the manifest names, and after that the image archives that somebody has put into `images/`. */
  readonly artifacts: readonly BundledArtifact[];
}

/**
 * Reads what a bundle holds.
 * @param path its directory, or a tar of it, which is unpacked into the cache directory first
 * @throws InputError if it is no bundle, or an archive in `images/` is no image archive.
 */
export async function openBundle(path: string): Promise<Bundle> {
  const directory = (await isFile(path))
    ? await unpackBundle(path, cacheDirectory("unpacked-bundles"))
    : path;
  const manifest = await readManifest(directory);
  if (manifest === undefined) {
    throw new InputError(`expected a bundle, found no ${MANIFEST}`, {
      code: "bundle-missing",
      subject: join(resolve(directory), MANIFEST),
      hint: "make one with: kubefjord bundle build",
    });
  }
  const known = new Set(manifest.artifacts.map(({ path }) => path));
  const own = await readOwnImages(directory, manifest.architecture, known);
  return {
    directory: resolve(directory),
    kubernetes: manifest.kubernetes,
    artifacts: [...manifest.artifacts, ...own],
  };
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}
