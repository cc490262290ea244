import type { NodeSpec } from "../../spec";
import { PhaseError } from "../errors";
import { openEtcd, type OpenEtcd } from "../cluster-api/etcd-members";
import { awaitReady, controlPlaneLimit, nodeApi, type ClusterAccess } from "./control-plane-api";
import { controlPlaneFacts, etcdCredentials, type ControlPlaneFacts } from "./control-plane-facts";
import type { ClusterRun } from "./cluster-run";

/** One control-plane node as this run knows it. */
export interface ControlPlaneNode {
  readonly node: NodeSpec;
  readonly facts: ControlPlaneFacts;
  /** Its own API server, if it has credentials for one. */
  readonly access: ClusterAccess | undefined;
  readonly apiReady: boolean;
}

/** Asks a node everything, and its API server whether it is ready. One round trip. */
export async function askControlPlane(run: ClusterRun, node: NodeSpec): Promise<ControlPlaneNode> {
  const machine = await run.machine(node);
  const facts = await machine.ask(controlPlaneFacts(run.spec, node));
  const { adminConf } = facts;
  // A file that an interrupted writer left is as good as none: the state says what is missing.
  const access =
    adminConf === undefined || facts.kubernetes.emptyFiles.length > 0
      ? undefined
      : await nodeApi(run.spec, node, machine, adminConf);
  if (access !== undefined) run.closeLater(() => access.close());
  return { node, facts, access, apiReady: (await access?.api.isReady()) ?? false };
}

/**
 * Waits until one of these nodes' API servers is ready, and gives it.
 * @throws PhaseError `control-plane-down` when the limit of the spec has passed
 */
export async function awaitApi(
  run: ClusterRun,
  nodes: readonly ControlPlaneNode[],
): Promise<ControlPlaneNode> {
  const names = nodes.map(({ node }) => node.name).join(", ");
  const failure = (found: string) =>
    new PhaseError(
      `expected a ready API server within ${run.spec.kubernetes.controlPlaneTimeout}; found ${found}`,
      {
        code: "control-plane-down",
        subject: names,
        hint: "its data is kept; on the node: journalctl -u kubelet -n 50; ls /var/log/pods; kubeadm certs check-expiration; then run again",
      },
    );
  const wait = { names, nodes, apiOf: ({ access }: ControlPlaneNode) => access?.api, failure };
  const ready = await awaitReady(run, wait, controlPlaneLimit(run.spec));
  return { ...ready, apiReady: true };
}

/**
 * The node's etcd through a tunnel, closed at the end of the phase; undefined before it has its certificates.
 *
 * @param address of another member that is asked through the node instead
 */
export async function nodeEtcd(
  run: ClusterRun,
  { node, facts }: ControlPlaneNode,
  address?: string,
): Promise<OpenEtcd | undefined> {
  const credentials = etcdCredentials(facts);
  if (credentials === undefined) return undefined;
  const machine = await run.machine(node);
  const etcd = await openEtcd(await machine.connection(), credentials, node.name, address);
  run.closeLater(() => etcd.close());
  return etcd;
}
