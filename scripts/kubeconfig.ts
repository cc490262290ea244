import { once } from "node:events";
import { resolve } from "node:path";
import { environmentFile, loadEnvironment, type ClusterSpec } from "../spec";
import { bearer, type Credentials } from "./cluster-api";
import { kubeconfig, merged, type ApiAddress } from "./kubeconfig/document";
import { reachableApi } from "./kubeconfig/reachable";
import { kubectlKubeconfig, ownKubeconfig, textOrNothing, writePrivately } from "./kubeconfig/write";
import { clusterAccess, type ClusterAccess } from "./phases/control-plane-api";
import { ClusterRun } from "./phases/cluster-run";
import { withSession } from "./phases/session";

/** What is asked of `kubefjord kubeconfig`. */
export interface KubeconfigRequest {
  /** Into kubectl's own file rather than one of the cluster's own. */
  readonly merge: boolean;
  /** Path of the file. @default see ownKubeconfig and kubectlKubeconfig */
  readonly output: string | undefined;
  /** Only write the file, also where the API cannot be reached without a tunnel. */
  readonly writeOnly: boolean;
}

/**
 * Hands over access to a cluster: a kubeconfig with mode 0600. Where the API does not answer this machine, it leads
 * through an SSH tunnel that stays open until the program is interrupted.
 *
 * @throws InputError for the environment's problems; UnreachableError where no control plane answers
 */
export async function handOver(nameOrFile: string, request: KubeconfigRequest): Promise<void> {
  const spec = loadEnvironment(environmentFile(nameOrFile));
  await withSession(
    spec,
    () => undefined,
    async (session) => {
      const ground = { spec, project: process.cwd(), session };
      await ClusterRun.around("acceptance", ground, [], async (run) => {
        const access = await clusterAccess(run);
        const direct = await reachableApi(spec, access.credentials);
        const address = direct ?? tunnelled(spec, access);
        const path = await write(spec, address, access.credentials, request);
        tell(path, spec, address, access.credentials);
        if (direct !== undefined) return;
        if (request.writeOnly) console.log(NO_WAY);
        else await holdTunnel(path);
      });
    },
  );
}

const NO_WAY =
  "The API does not answer this machine, so this file leads nowhere by itself: without --write-only the command holds a tunnel open.";

function tunnelled({ kubernetes }: ClusterSpec, { port }: ClusterAccess): ApiAddress {
  return { server: `https://127.0.0.1:${port}`, serverName: kubernetes.apiEndpoint.name };
}

async function write(
  { cluster }: ClusterSpec,
  address: ApiAddress,
  credentials: Credentials,
  { merge, output }: KubeconfigRequest,
): Promise<string> {
  const path = resolve(output ?? (merge ? kubectlKubeconfig() : ownKubeconfig(cluster)));
  const content = merge
    ? merged(await textOrNothing(path), cluster, address, credentials)
    : kubeconfig(cluster, address, credentials);
  await writePrivately(path, content);
  return path;
}

function tell(
  path: string,
  { cluster }: ClusterSpec,
  { server }: ApiAddress,
  { certificate }: Credentials,
): void {
  const { user, groups, expires } = bearer(certificate);
  console.log(`${path}  (mode 0600, context ${cluster}, ${server})`);
  console.log(`user ${user}, group ${groups.join(", ")}, valid until ${expires.toISOString().slice(0, 10)}`);
}

async function holdTunnel(path: string): Promise<void> {
  console.log(`The API is reached through an SSH tunnel, open until you press Ctrl-C. In another terminal:`);
  console.log(`  kubectl --kubeconfig ${path} get nodes`);
  const ended = new AbortController();
  await Promise.race([
    once(process, "SIGINT", { signal: ended.signal }),
    once(process, "SIGTERM", { signal: ended.signal }),
  ]);
  ended.abort();
}
