import { environmentFile, loadEnvironment, type ClusterSpec } from "../spec";
import { bearer, type Credentials } from "./cluster-api";
import type { ApiAddress } from "./kubeconfig/document";
import { reachableApi } from "./kubeconfig/reachable";
import { holdTunnel } from "./kubeconfig/tunnel";
import { kubectl, writeKubeconfig, type KubeconfigPlace } from "./kubeconfig/write";
import { clusterAccess, type ClusterAccess } from "./phases/control-plane-api";
import { ClusterRun } from "./phases/cluster-run";
import type { PhaseEvent } from "./phases/report";
import { withSession } from "./phases/session";

/** What is asked of `kubefjord kubeconfig`. */
export interface KubeconfigRequest extends KubeconfigPlace {
  /** Only write the file, also where the API cannot be reached without a tunnel. */
  readonly writeOnly: boolean;
}

/**
 * Hands over access to a cluster: a kubeconfig with mode 0600. Where the API does not answer this machine, it leads
 * through an SSH tunnel that stays open until the program is interrupted.
 *
 * @throws InputError for the environment's problems, `kubeconfig-unreadable`, `kubeconfig-unwritable`, `kubeconfig-locked`
 * @throws UnreachableError where no control plane answers, `tunnel-lost`
 */
export async function handOver(nameOrFile: string, request: KubeconfigRequest): Promise<void> {
  const spec = loadEnvironment(environmentFile(nameOrFile));
  await withSession(spec, tellWaiting, async (session) => {
    const ground = { spec, project: process.cwd(), session };
    await ClusterRun.around("acceptance", ground, [], async (run) => {
      const access = await clusterAccess(run);
      // At once: a connection that is lost later would be opened again here, without the tunnel.
      const connection = await (await run.machine(access.node)).connection();
      const direct = await reachableApi(spec, access.credentials);
      const address = direct ?? tunnelled(spec, access);
      const written = await writeKubeconfig(spec.cluster, address, access.credentials, request);
      tell(written.path, spec, address, access.credentials);
      if (direct !== undefined) return;
      if (request.writeOnly) {
        console.log(NO_WAY);
        return;
      }
      console.log(`${TUNNEL}\n  ${kubectl(spec.cluster, written)} get nodes`);
      await holdTunnel(connection);
    });
  });
}

/** An API server that is starting is waited for, which may take minutes. */
function tellWaiting(event: PhaseEvent): void {
  if (event.kind === "step-started") console.error(`${event.node}: ${event.what}`);
}

const TUNNEL = "The API is reached through an SSH tunnel, open until you press Ctrl-C. In another terminal:";

const NO_WAY =
  "The API does not answer this machine, so this file leads nowhere by itself: without --write-only the command holds a tunnel open.";

function tunnelled({ kubernetes }: ClusterSpec, { port }: ClusterAccess): ApiAddress {
  return { server: `https://127.0.0.1:${port}`, serverName: kubernetes.apiEndpoint.name };
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
