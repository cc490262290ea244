import { homedir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import type { Credentials } from "../cluster-api";
import { kubeconfig, merged, type ApiAddress } from "./document";
import { textOrNothing, writePrivately } from "./file";
import { whileLocked } from "./lock";

/** Where a kubeconfig goes. */
export interface KubeconfigPlace {
  /** Into kubectl's own file rather than one of the cluster's own. */
  readonly merge: boolean;
  /** Path of the file. @default kubectl's own for `merge`, otherwise `~/.kube/kubefjord-CLUSTER` */
  readonly output: string | undefined;
}

/** A kubeconfig that was written. */
export interface Written {
  /** Absolute. */
  readonly path: string;
  /** The context kubectl takes from it unless told otherwise. */
  readonly currentContext: string;
}

/**
 * Writes access to a cluster.
 *
 * @throws InputError `kubeconfig-unreadable`, `kubeconfig-unwritable`, `kubeconfig-locked`; what was there is untouched
 * then
 */
export async function writeKubeconfig(
  cluster: string,
  address: ApiAddress,
  credentials: Credentials,
  { merge, output }: KubeconfigPlace,
): Promise<Written> {
  const path = resolve(output ?? (merge ? kubectlKubeconfig() : ownKubeconfig(cluster)));
  return whileLocked(path, async () => {
    const { text, currentContext } = merge
      ? merged(await textOrNothing(path), path, cluster, address, credentials)
      : kubeconfig(cluster, address, credentials);
    await writePrivately(path, text);
    return { path, currentContext };
  });
}

/** How to call kubectl for a cluster with a file that may lead to another one first. */
export function kubectl(cluster: string, { path, currentContext }: Written): string {
  const context = currentContext === cluster ? "" : ` --context ${cluster}`;
  return `kubectl --kubeconfig ${path}${context}`;
}

/** Where a cluster's kubeconfig goes unless told otherwise: beside kubectl's own, out of every repository. */
function ownKubeconfig(cluster: string): string {
  return join(homedir(), ".kube", `kubefjord-${cluster}`);
}

/** The kubeconfig kubectl reads: the first of $KUBECONFIG, or ~/.kube/config. */
function kubectlKubeconfig(): string {
  const first = process.env.KUBECONFIG?.split(delimiter)[0];
  return first === undefined || first === "" ? join(homedir(), ".kube", "config") : first;
}
