import { execFileSync } from "node:child_process";
import { chmodSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { openBundle, type Bundle } from "../../../scripts/artifacts/bundle";
import { cacheDirectory } from "../../../scripts/directories";

/** Programs of the bundle, unpacked for this computer. */
export interface Programs {
  readonly kubeadm: string;
  readonly etcd: string;
  readonly apiServer: string;
}

/** Unpacks what a control plane is made of into a folder. @throws InputError without a bundle */
export async function unpackPrograms(folder: string): Promise<Programs> {
  const bundle = await openBundle(cacheDirectory("bundle"));
  return {
    kubeadm: onNodes(bundle, "kubeadm", folder),
    etcd: fromImage(bundle, "etcd", "usr/local/bin/etcd", folder),
    apiServer: fromImage(bundle, "kube-apiserver", "usr/local/bin/kube-apiserver", folder),
  };
}

/** kubeadm of the bundle, unpacked into a folder. */
export async function unpackKubeadm(folder: string): Promise<string> {
  return onNodes(await openBundle(cacheDirectory("bundle")), "kubeadm", folder);
}

/** A program that nodes get, alone or among others in an archive. */
function onNodes({ directory, artifacts }: Bundle, program: string, folder: string): string {
  const artifact = artifacts.find(({ files }) => files.some(({ path }) => basename(path) === program));
  if (artifact === undefined) throw new Error(`the bundle has no ${program}`);
  const packed = join(directory, artifact.path);
  const to = join(folder, program);
  if (artifact.kind === "archive") {
    const tar = execFileSync("zstd", ["-q", "-d", "-c", packed], { maxBuffer: 2 ** 30 });
    const names = execFileSync("tar", ["-t"], { input: tar, encoding: "utf8" }).split("\n");
    const member = names.find((name) => basename(name) === program) ?? program;
    writeFileSync(to, execFileSync("tar", ["-xO", member], { input: tar, maxBuffer: 2 ** 30 }));
  } else {
    execFileSync("zstd", ["-q", "-d", "-f", packed, "-o", to]);
  }
  chmodSync(to, 0o755);
  return to;
}

function pathOf({ directory, artifacts }: Bundle, name: string): string {
  const artifact = artifacts.find((one) => one.name === name);
  if (artifact === undefined) throw new Error(`the bundle has no ${name}`);
  return join(directory, artifact.path);
}

/** Programs of an image lie in its last layer. */
function fromImage(bundle: Bundle, name: string, file: string, folder: string): string {
  const archive = pathOf(bundle, name);
  const read = (path: string) => execFileSync("tar", ["-xOf", archive, path], { maxBuffer: 2 ** 30 });
  const json = (path: string): unknown => JSON.parse(read(path).toString());
  const blob = (digest: string) => `blobs/${digest.replace(":", "/")}`;
  const index = json("index.json") as { manifests: { digest: string }[] };
  const manifest = json(blob(index.manifests[0]?.digest ?? "")) as { layers: { digest: string }[] };
  const layer = read(blob(manifest.layers.at(-1)?.digest ?? ""));
  const tar = execFileSync("zstd", ["-q", "-d", "-c"], { input: layer, maxBuffer: 2 ** 30 });
  execFileSync("tar", ["-x", "-C", folder, file], { input: tar });
  return join(folder, file);
}
