import { readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { InputError } from "../../spec/errors";
import { EVERY_ROLE, type Architecture } from "./artifact";
import type { BundledArtifact } from "./bundle-manifest";
import { readImageArchive } from "./image-archive";
import { digestOfFile } from "./sha256";

const FOLDER = "images";
const ARCHIVE = /\.(tar|tar\.gz|tgz)$/;

/**
 * The image archives in a bundle's `images/` that its manifest does not name: somebody's own, to be imported on every
 * node. OCI layouts and docker archives, plain or gzip-compressed.
 * @throws InputError `image-archive-unreadable` for a file that names no image.
 */
export async function readOwnImages(
  directory: string,
  architecture: Architecture,
  known: ReadonlySet<string>,
): Promise<BundledArtifact[]> {
  const names = await readdir(join(directory, FOLDER)).catch(() => []);
  const own = names.filter((name) => ARCHIVE.test(name) && !known.has(`${FOLDER}/${name}`)).sort();
  return Promise.all(own.map((name) => describe(directory, `${FOLDER}/${name}`, architecture)));
}

async function describe(
  directory: string,
  path: string,
  architecture: Architecture,
): Promise<BundledArtifact> {
  const file = join(directory, path);
  const images = await readImageArchive(file);
  if (images.length === 0) throw nameless(file);
  return {
    name: basename(path).replace(ARCHIVE, ""),
    version: images.length === 1 ? tagOf(images[0]?.reference ?? "") : "",
    architecture,
    kind: "image",
    roles: [...EVERY_ROLE],
    source: `own archive ${path}`,
    // containerd undoes gzip itself while importing.
    encoding: "identity",
    ...(await digestOfFile(file)),
    files: [],
    images,
    path,
  };
}

function tagOf(reference: string): string {
  return /:([^:/]+)$/.exec(reference)?.[1] ?? "";
}

function nameless(file: string): InputError {
  return new InputError("expected an OCI layout or a docker archive that names its images, found none", {
    code: "image-archive-unreadable",
    subject: file,
    hint: "write it with `ctr images export` or `docker save NAME:TAG`, or take it out of the bundle's images/",
  });
}
