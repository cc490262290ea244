import type { ClusterSpec, NodeSpec } from "../../spec";
import { openApi, readCredentials, type Credentials, type OpenApi } from "../cluster-api";
import { UnreachableError } from "../errors";
import { secretFile } from "../facts/secret-file";
import { API_SERVER_PORT, PATHS } from "../kubeadm";
import type { Secret } from "../secret";
import { controlPlanes, type ClusterRun } from "./cluster-run";
import type { Machine } from "./machine";

/** The cluster's API with the credentials that opened it. */
export interface ClusterAccess extends OpenApi {
  readonly credentials: Credentials;
  /** The node it is reached through. */
  readonly node: NodeSpec;
}

/** Opens a tunnel to the API server of one node. Whether it answers is not asked. */
export async function nodeApi(
  spec: ClusterSpec,
  node: NodeSpec,
  machine: Machine,
  adminConf: Secret,
): Promise<ClusterAccess> {
  const credentials = readCredentials(adminConf, node.name);
  const place = {
    address: node.privateAddress,
    port: API_SERVER_PORT,
    serverName: spec.kubernetes.apiEndpoint.name,
  };
  const opened = await openApi(await machine.connection(), place, credentials, spec.cluster);
  return { ...opened, credentials, node };
}

/**
 * The API through whichever control-plane node answers first in order of names.
 *
 * @throws UnreachableError `no-api` where none does
 */
export async function clusterAccess(run: ClusterRun): Promise<ClusterAccess> {
  const tried: string[] = [];
  for (const node of controlPlanes(run.spec)) {
    const access = await tryNode(run, node).catch((error: unknown) => {
      if (!(error instanceof UnreachableError)) throw error;
      return undefined;
    });
    if (access !== undefined) return access;
    tried.push(node.name);
  }
  throw new UnreachableError(`expected a ready Kubernetes API on one of ${tried.join(", ")}; found none`, {
    code: "no-api",
    subject: run.spec.cluster,
    hint: "run the control-plane phase first: kubefjord reconcile ENVIRONMENT --phase control-plane",
  });
}

async function tryNode(run: ClusterRun, node: NodeSpec): Promise<ClusterAccess | undefined> {
  const machine = await run.machine(node);
  const { adminConf } = await machine.ask({ adminConf: secretFile(PATHS.adminConf) });
  if (adminConf === undefined) return undefined;
  const access = await nodeApi(run.spec, node, machine, adminConf);
  run.closeLater(() => access.close());
  return (await access.api.isReady(API_PATIENCE)) ? access : undefined;
}

/** Milliseconds a busy emulated API server may take for its health check. */
const API_PATIENCE = 30_000;
