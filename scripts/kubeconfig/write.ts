import { chmod, mkdir, open, readFile, realpath, rename } from "node:fs/promises";
import { homedir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import type { Secret } from "../secret";

/** Where a cluster's kubeconfig goes unless told otherwise: beside kubectl's own, out of every repository. */
export function ownKubeconfig(cluster: string): string {
  return join(homedir(), ".kube", `kubefjord-${cluster}`);
}

/** The kubeconfig kubectl reads: the first of $KUBECONFIG, or ~/.kube/config. */
export function kubectlKubeconfig(): string {
  const first = process.env.KUBECONFIG?.split(delimiter)[0];
  return first === undefined || first === "" ? join(homedir(), ".kube", "config") : first;
}

/** A file's text; empty where there is none. */
export async function textOrNothing(path: string): Promise<string> {
  return readFile(path, "utf8").catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return "";
    throw error;
  });
}

/** Writes a file only its owner reads: beside it first, then under its name, so that no reader sees half of it. */
export async function writePrivately(path: string, content: Secret): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  // Somebody's kubeconfig may be a link into a dotfiles folder: the link stays.
  const target = await realpath(path).catch(() => path);
  const part = `${target}.kubefjord-part`;
  const file = await open(part, "w", 0o600);
  try {
    await chmod(part, 0o600);
    await file.writeFile(content.reveal());
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(part, target);
}
