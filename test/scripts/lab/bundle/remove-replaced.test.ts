import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BundleManifest } from "../../../../scripts/artifacts/bundle-manifest";
import { removeReplaced } from "../../../../scripts/lab/bundle/assemble";

function manifest(...names: string[]): BundleManifest {
  const artifacts = names.map((name): BundleManifest["artifacts"][number] => ({
    name,
    version: "v1",
    architecture: "amd64",
    kind: "image",
    roles: ["worker"],
    source: "test",
    encoding: "identity",
    size: 1,
    sha256: "0".repeat(64),
    files: [],
    images: [],
    path: `images/${name}.tar`,
  }));
  return { format: 1, key: "0".repeat(64), kubernetes: "v1", architecture: "amd64", artifacts };
}

test("an image that a newer bundle has no more is removed, and somebody's own stays", async () => {
  const output = await mkdtemp(join(tmpdir(), "kubefjord-assemble-"));
  await mkdir(join(output, "images"));
  for (const name of ["old", "kept", "own"]) await writeFile(join(output, "images", `${name}.tar`), name);
  await removeReplaced(manifest("old", "kept"), manifest("kept"), output);
  expect((await readdir(join(output, "images"))).sort()).toEqual(["kept.tar", "own.tar"]);
  await rm(output, { recursive: true });
});
