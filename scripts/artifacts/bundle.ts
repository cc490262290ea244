import { join, resolve } from "node:path";
import { InputError } from "../../spec/errors";
import { MANIFEST, readManifest, type BundledArtifact } from "./bundle-manifest";
import { readOwnImages } from "./own-images";

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
 * Reads what a bundle's directory holds.
 * @throws InputError if it is no bundle, or an archive in `images/` is no image archive.
 */
export async function openBundle(directory: string): Promise<Bundle> {
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
