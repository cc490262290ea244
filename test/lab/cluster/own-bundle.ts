import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { digestOfFile } from "../../../scripts/artifacts/sha256";
import { cacheDirectory } from "../../../scripts/directories";
import { writeLayer } from "../../../scripts/lab/bundle/layer";

/** Name of the image that only the test's own bundle has. */
export const OWN_IMAGE = "registry.example.no/own/words:1";

/** The cached bundle copied, with an image archive in `images/` that its manifest does not name. */
export async function bundleWithOwnImage(folder: string): Promise<string> {
  const bundle = join(folder, "bundle");
  execFileSync("cp", ["-r", cacheDirectory("bundle"), bundle]);
  await writeDockerArchive(folder, join(bundle, "images", "own.tar"));
  return bundle;
}

/** What `docker save` writes: an image of one layer with one file. */
async function writeDockerArchive(folder: string, output: string): Promise<void> {
  const layer = join(folder, "layer.tar");
  await writeLayer([{ path: "words", mode: 0o644, text: "of my own\n" }], layer);
  const config = {
    architecture: "amd64",
    os: "linux",
    config: {},
    rootfs: { type: "layers", diff_ids: [`sha256:${(await digestOfFile(layer)).sha256}`] },
  };
  const manifest = [{ Config: "config.json", RepoTags: [OWN_IMAGE], Layers: ["layer.tar"] }];
  await writeLayer(
    [
      { path: "manifest.json", mode: 0o644, text: JSON.stringify(manifest) },
      { path: "config.json", mode: 0o644, text: JSON.stringify(config) },
      { path: "layer.tar", mode: 0o644, file: layer },
    ],
    output,
  );
}
