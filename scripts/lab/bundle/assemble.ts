import { copyFile, link, mkdir, open, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { digestOfFile } from "../../artifacts/sha256";
import { MANIFEST, type BundledArtifact, type BundleManifest } from "../../artifacts/bundle-manifest";
import { HOST_ARTIFACTS, type HostArtifact } from "./host-artifacts";
import { IMAGE_ARTIFACTS, type ImageArtifact } from "./image-artifacts";
import { ARCHITECTURE, VERSIONS } from "./versions";
import { readImages } from "./parts/image-part";
import { readVersions } from "./parts/network-tools-part";
import { readFiles, wireName } from "./parts/wire-part";

/** Directory of a finished part, by the part's name. */
export type DirectoryOf = (part: string) => string;

/**
 * Puts the finished parts' files into the bundle's directory and writes its manifest last. Files are linked where the
 * file system allows it, copied elsewhere. Files that the manifest does not name, such as a user's images, stay.
 */
export async function assemble(
  directoryOf: DirectoryOf,
  key: string,
  output: string,
): Promise<BundleManifest> {
  const artifacts: BundledArtifact[] = [];
  for (const artifact of HOST_ARTIFACTS) artifacts.push(await addHostArtifact(artifact, directoryOf, output));
  for (const artifact of IMAGE_ARTIFACTS) artifacts.push(await addImage(artifact, directoryOf, output));
  const manifest: BundleManifest = {
    format: 1,
    key,
    kubernetes: VERSIONS.kubernetes,
    architecture: ARCHITECTURE,
    artifacts,
  };
  await writeDurably(join(output, MANIFEST), `${JSON.stringify(manifest, undefined, 2)}\n`);
  return manifest;
}

/** Removes what only the earlier manifest names: left in `images/` it would count as somebody's own. */
export async function removeReplaced(
  before: BundleManifest | undefined,
  now: BundleManifest,
  output: string,
): Promise<void> {
  const named = new Set(now.artifacts.map(({ path }) => path));
  const replaced = (before?.artifacts ?? []).filter(({ path }) => !named.has(path));
  await Promise.all(replaced.map(({ path }) => rm(join(output, path), { force: true })));
}

/** Whether every file that the manifest names is there with the right size. `bundle verify` compares digests too. */
export async function isComplete(manifest: BundleManifest, output: string): Promise<boolean> {
  const present = manifest.artifacts.map(({ path, size }) =>
    stat(join(output, path)).then(
      (found) => found.size === size,
      () => false,
    ),
  );
  return (await Promise.all(present)).every(Boolean);
}

async function addHostArtifact(
  artifact: HostArtifact,
  directoryOf: DirectoryOf,
  output: string,
): Promise<BundledArtifact> {
  const directory = directoryOf(`wire-${artifact.name}`);
  const path = `programs/${wireName(artifact)}`;
  await place(join(directory, wireName(artifact)), join(output, path));
  return {
    ...(await described(artifact, join(output, path))),
    kind: artifact.programs.length > 1 ? "archive" : "binary",
    encoding: artifact.compression === "gzip" ? "gzip" : "zstd",
    files: await readFiles(directory),
    ...unpacking(artifact),
    images: [],
    path,
  };
}

function unpacking({ programs, destination }: HostArtifact): Pick<BundledArtifact, "unpack"> {
  if (programs.length === 1) return {};
  return { unpack: { directory: destination, stripComponents: 0, members: [...programs] } };
}

async function addImage(
  artifact: ImageArtifact,
  directoryOf: DirectoryOf,
  output: string,
): Promise<BundledArtifact> {
  const directory = directoryOf(`image-${artifact.name}`);
  const path = `images/${artifact.name}.tar`;
  await place(join(directory, `${artifact.name}.tar`), join(output, path));
  return {
    ...(await described(artifact, join(output, path))),
    source:
      artifact.source + (artifact.base === undefined ? "" : await debianPackages(directoryOf(artifact.base))),
    kind: "image",
    // Layers are compressed inside the archive.
    encoding: "identity",
    files: [],
    images: await readImages(directory),
    path,
  };
}

async function debianPackages(directory: string): Promise<string> {
  const versions = Object.entries(await readVersions(directory));
  return `; Debian ${versions.map(([name, version]) => `${name} ${version}`).join(", ")}`;
}

type Described = Pick<
  BundledArtifact,
  "name" | "version" | "architecture" | "roles" | "source" | "sha256" | "size"
>;

async function described(
  { name, version, roles, source }: HostArtifact | ImageArtifact,
  file: string,
): Promise<Described> {
  return {
    name,
    version,
    architecture: ARCHITECTURE,
    roles: [...roles],
    source,
    ...(await digestOfFile(file)),
  };
}

/** Gives the file a second name in the bundle, replacing what is there in one step. */
async function place(file: string, target: string): Promise<void> {
  await mkdir(dirname(target), { recursive: true });
  const temporary = `${target}.new`;
  await rm(temporary, { force: true });
  await link(file, temporary).catch(() => copyFile(file, temporary));
  await rename(temporary, target);
  // rename(2) leaves both names if they are the same file already.
  await rm(temporary, { force: true });
}

async function writeDurably(file: string, text: string): Promise<void> {
  const temporary = `${file}.new`;
  const handle = await open(temporary, "w");
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(temporary, file);
}
