import { milliseconds } from "../../spec/durations";
import type { ClusterSpec, NodeSpec } from "../../spec";
import { API_SERVER_PORT } from "../../spec/facts/api-server-port";
import { type ClusterApi, openApi, readCredentials, type Credentials, type OpenApi } from "../cluster-api";
import { UnreachableError } from "../errors";
import { secretFile } from "../facts/secret-file";
import { PATHS } from "../kubeadm";
import type { Secret } from "../secret";
import { askUntil } from "./ask-until";
import { controlPlanes, type ClusterRun } from "./cluster-run";
import { LAB_MACHINE_MISSING } from "./hosts";
import type { Machine } from "./machine";

/** The cluster's API with the credentials that opened it. */
export interface ClusterAccess extends OpenApi {
  readonly credentials: Credentials;
  /** The node it is reached through. */
  readonly node: NodeSpec;
}

/** Code of the error that says that every control-plane node was asked, and none has a cluster. */
export const NO_CONTROL_PLANE = "no-control-plane";

/** Code of the error that says that no API server answers, though one may have been made. */
export const NO_API = "no-api";

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
  const opened = await openApi(
    await machine.connection(),
    place,
    credentials,
    spec.cluster,
    controlPlaneLimit(spec),
  );
  return { ...opened, credentials, node };
}

/** Milliseconds the spec gives a control plane to become healthy. */
export function controlPlaneLimit({ kubernetes }: ClusterSpec): number {
  return milliseconds(kubernetes.controlPlaneTimeout);
}

/**
 * The API through whichever control-plane node answers first in order of names. One that has been made is waited for:
 * it may just be starting, or have more to do than it can.
 *
 * @param patience milliseconds; default: kubernetes.controlPlaneTimeout
 * @throws UnreachableError `no-control-plane` where no node has any, `no-api` where none answers
 */
export async function clusterAccess(
  run: ClusterRun,
  patience = controlPlaneLimit(run.spec),
): Promise<ClusterAccess> {
  const nodes = controlPlanes(run.spec);
  const names = nodes.map(({ name }) => name).join(", ");
  const opened = await Promise.all(nodes.map((node) => openNode(run, node)));
  const made = opened.filter((one) => typeof one === "object");
  const hint =
    "kubefjord reconcile ENVIRONMENT --phase control-plane makes or mends it, or says what keeps it down";
  const subject = run.spec.cluster;
  if (opened.every((one) => one === "no cluster")) {
    const message = `expected a control plane on one of ${names}; found no cluster there`;
    throw new UnreachableError(message, { code: NO_CONTROL_PLANE, subject, hint });
  }
  const failure = (found: string) =>
    new UnreachableError(
      `expected a ready Kubernetes API on one of ${names} within ${patience / 1000} s; found ${found}`,
      { code: NO_API, subject, hint },
    );
  if (made.length === 0) throw failure("none of them reachable");
  const wait = { names, nodes: made, apiOf: ({ api }: ClusterAccess) => api, failure };
  const { ready, found } = await firstReady(wait);
  if (ready !== undefined) return ready;
  if (patience === 0) throw failure(found);
  return awaitReady(run, wait, patience);
}

/**
 * Waits until one of these nodes' API servers is ready, and gives that node.
 *
 * @param limit milliseconds
 * @throws the wait's failure when the time is over
 */
export async function awaitReady<T extends OnNode>(
  run: ClusterRun,
  wait: ReadyWait<T>,
  limit: number,
): Promise<T> {
  return run.show(wait.names, "wait for the API server", async () => {
    const { ready, found } = await askUntil(
      () => firstReady(wait),
      (answer) => answer.ready !== undefined,
      limit,
    );
    if (ready === undefined) throw wait.failure(found);
    return ready;
  });
}

interface OnNode {
  readonly node: NodeSpec;
}

/** Whose API server is waited for. */
export interface ReadyWait<T extends OnNode> {
  /** Of the nodes, as progress shows them. */
  readonly names: string;
  readonly nodes: readonly T[];
  readonly apiOf: (node: T) => ClusterApi | undefined;
  /** @param found what each API server answered instead */
  readonly failure: (found: string) => Error;
}

/** The first node whose API server is ready; what those before it answered. */
async function firstReady<T extends OnNode>({
  nodes,
  apiOf,
}: ReadyWait<T>): Promise<{ readonly ready?: T; readonly found: string }> {
  const found: string[] = [];
  for (const node of nodes) {
    const api = apiOf(node);
    const answer = api === undefined ? "no credentials for one" : await api.notReady(API_PATIENCE);
    if (answer === undefined) return { ready: node, found: "" };
    found.push(`${node.node.name}: ${answer}`);
  }
  return { found: found.join("; ") };
}

/** What a control-plane node has of a cluster; one that is down may have anything. */
async function openNode(run: ClusterRun, node: NodeSpec): Promise<ClusterAccess | "no cluster" | "down"> {
  try {
    const machine = await run.machine(node);
    const { adminConf } = await machine.ask({ adminConf: secretFile(PATHS.adminConf) });
    if (adminConf === undefined) return "no cluster";
    const access = await nodeApi(run.spec, node, machine, adminConf);
    run.closeLater(() => access.close());
    return access;
  } catch (error) {
    if (!(error instanceof UnreachableError)) throw error;
    return error.code === LAB_MACHINE_MISSING ? "no cluster" : "down";
  }
}

/** Milliseconds a busy emulated API server may take for its health check. */
const API_PATIENCE = 30_000;
