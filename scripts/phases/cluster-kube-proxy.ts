import { createHash } from "node:crypto";
import { milliseconds } from "../../spec/durations";
import type { NodeSpec } from "../../spec";
import { waitFor, type ClusterApi, type ConfigMapObject, type DaemonSetObject } from "../cluster-api";
import { VerificationError } from "../errors";
import { kubeProxyConfiguration, PROXY_MODE_PORT } from "../kubeadm";
import { changedSettings } from "../operations/changed-settings";
import { oldProxyTables } from "../operations/old-proxy-tables";
import { forwardLocal } from "../transport";
import { askUntil } from "./ask-until";
import { clusterNodes } from "./cluster-nodes";
import type { ClusterRun } from "./cluster-run";
import { controlPlaneLimit } from "./control-plane-node";

const CONFIG_MAP = "/api/v1/namespaces/kube-system/configmaps/kube-proxy";
const DAEMON_SETS = "/apis/apps/v1/namespaces/kube-system/daemonsets";

/** On the ConfigMap from the moment it changes until every pod runs with it: an interrupted run goes on from there. */
const UNDER_WAY = "kubefjord.dev/rollout-under-way";

/** On the pods' template: a new value makes Kubernetes replace them, one after the other. */
const SETTINGS = "kubefjord.dev/settings";

/**
 * Brings kube-proxy's settings in the cluster in line with the spec: its ConfigMap, a rolling restart of its pods,
 * the tables of an old mode, and a look at the live mode on every node.
 */
export async function syncKubeProxy(run: ClusterRun, api: ClusterApi): Promise<void> {
  const map = await api.get<ConfigMapObject>(CONFIG_MAP);
  const live = map.data?.["config.conf"] ?? "";
  const text = changedSettings(kubeProxyConfiguration(run.spec), live);
  if (text === undefined && map.metadata.annotations?.[UNDER_WAY] === undefined) return;
  const { cluster } = run.spec;
  if (text !== undefined) {
    await run.change(cluster, "change kube-proxy's settings", () =>
      api.patch(CONFIG_MAP, "application/merge-patch+json", {
        metadata: { annotations: { [UNDER_WAY]: "true" } },
        data: { "config.conf": text },
      }),
    );
  }
  await run.change(cluster, "restart kube-proxy, node after node", () => restart(run, api, text ?? live));
  // A node that joins in the phase after this one starts with these settings.
  const known = await clusterNodes(api);
  await verifyMode(
    run,
    run.spec.nodes.filter(({ name }) => known.has(name)),
  );
  await api.patch(CONFIG_MAP, "application/merge-patch+json", {
    metadata: { annotations: { [UNDER_WAY]: null } },
  });
}

async function restart(run: ClusterRun, api: ClusterApi, settings: string): Promise<void> {
  const digest = createHash("sha256").update(settings).digest("hex").slice(0, 16);
  await api.patch(`${DAEMON_SETS}/kube-proxy`, "application/merge-patch+json", {
    spec: { template: { metadata: { annotations: { [SETTINGS]: digest } } } },
  });
  await awaitKubeProxy(run, api);
}

/** Waits until a current kube-proxy pod is available on every node. */
export async function awaitKubeProxy(run: ClusterRun, api: ClusterApi): Promise<void> {
  await waitFor<DaemonSetObject>(api, {
    what: "kube-proxy available on every node",
    path: `${DAEMON_SETS}?fieldSelector=metadata.name=kube-proxy`,
    missing: ([set]) => (set === undefined ? "no DaemonSet kube-proxy" : missingPods(set)),
    timeLimit: milliseconds(run.spec.acceptance.timeout),
  });
}

/** What keeps a DaemonSet from being rolled out; undefined where it is. */
export function missingPods({ metadata, status }: DaemonSetObject): string | undefined {
  const wanted = status.desiredNumberScheduled;
  const updated = status.updatedNumberScheduled ?? 0;
  const available = status.numberAvailable ?? 0;
  const seen = (status.observedGeneration ?? 0) >= (metadata.generation ?? 0);
  return seen && updated >= wanted && available >= wanted
    ? undefined
    : `${updated} of ${wanted} pods updated, ${available} available`;
}

/**
 * Every node's kube-proxy says that it works in the mode of the spec; what another mode left in the kernel goes.
 *
 * @throws VerificationError `kube-proxy-mode`
 */
async function verifyMode(run: ClusterRun, nodes: readonly NodeSpec[]): Promise<void> {
  const { mode } = run.spec.kubeProxy;
  await run.forNodes(nodes, async (node) => {
    const found = await liveProxyMode(run, node);
    if (found !== mode) throw wrongMode(node, mode, found);
    await run.carryOut(node, oldProxyTables(mode));
  });
}

/**
 * What kube-proxy on a node says about itself; undefined where nobody answers within kubernetes.controlPlaneTimeout. Its
 * pod counts as available before it listens: there is no readiness probe.
 */
export async function liveProxyMode(run: ClusterRun, node: NodeSpec): Promise<string | undefined> {
  const machine = await run.machine(node);
  const forward = await forwardLocal(await machine.connection(), "127.0.0.1", PROXY_MODE_PORT);
  try {
    return await askUntil(
      () => askMode(forward.port),
      (mode) => mode !== undefined,
      controlPlaneLimit(run.spec),
    );
  } finally {
    await forward.close();
  }
}

async function askMode(port: number): Promise<string | undefined> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/proxyMode`, {
      signal: AbortSignal.timeout(60_000),
    });
    return response.ok ? (await response.text()).trim() : undefined;
  } catch {
    return undefined;
  }
}

function wrongMode(node: NodeSpec, expected: string, found: string | undefined): VerificationError {
  return new VerificationError(
    `expected kube-proxy to work in ${expected} mode; found ${found ?? "no answer"}`,
    {
      code: "kube-proxy-mode",
      subject: node.name,
      hint: "kubectl -n kube-system logs -l k8s-app=kube-proxy --tail=30 shows why; a missing kernel module is the usual cause",
    },
  );
}
