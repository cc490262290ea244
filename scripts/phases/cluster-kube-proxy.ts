import { createHash } from "node:crypto";
import { milliseconds } from "../../spec/durations";
import type { ClusterSpec, NodeSpec } from "../../spec";
import {
  TimeLimitError,
  waitFor,
  type ClusterApi,
  type ConfigMapObject,
  type DaemonSetObject,
} from "../cluster-api";
import { kubeProxyConfiguration } from "../kubeadm";
import { changedSettings } from "../operations/changed-settings";
import { oldProxyTables } from "../operations/old-proxy-tables";
import { clusterNodes, isReady } from "./cluster-nodes";
import type { ClusterRun } from "./cluster-run";
import { failVerification } from "./failures";
import { apiAddress } from "./host-baseline/names";
import { liveKubeProxyFindings } from "./live-kube-proxy";

const CONFIG_MAP = "/api/v1/namespaces/kube-system/configmaps/kube-proxy";
const DAEMON_SETS = "/apis/apps/v1/namespaces/kube-system/daemonsets";

/** On the ConfigMap from the moment it changes until every pod runs with it: an interrupted run goes on from there. */
const UNDER_WAY = "kubefjord.dev/rollout-under-way";

/**
 * On the ConfigMap: the address that the API's name had when the pods were started. kubelet copies /etc/hosts into a pod
 * when it starts it (ensureHostsFile): where the name moves, the pods that run would go on to the old address.
 */
const API_ADDRESS = "kubefjord.dev/api-address";

/** On the pods' template: a new value makes Kubernetes replace them, one after the other. */
const SETTINGS = "kubefjord.dev/settings";

/**
 * Brings kube-proxy's settings in the cluster in line with the spec: its ConfigMap, a rolling restart of its pods,
 * a look at what is live on every node, and the tables of an old mode.
 */
export async function syncKubeProxy(run: ClusterRun, api: ClusterApi): Promise<void> {
  const map = await api.get<ConfigMapObject>(CONFIG_MAP);
  const live = map.data?.["config.conf"] ?? "";
  const text = changedSettings(kubeProxyConfiguration(run.spec), live);
  const address = apiAddress(run.spec) ?? "";
  const { [UNDER_WAY]: underWay, [API_ADDRESS]: before } = map.metadata.annotations ?? {};
  const hasMoved = before !== undefined && before !== address;
  if (before === undefined)
    await api.patch(CONFIG_MAP, { metadata: { annotations: { [API_ADDRESS]: address } } });
  if (text === undefined && underWay === undefined && !hasMoved) return;
  const { cluster } = run.spec;
  if (text !== undefined || hasMoved) {
    await run.change(cluster, "change kube-proxy's settings", () =>
      api.patch(CONFIG_MAP, {
        metadata: { annotations: { [UNDER_WAY]: "true", [API_ADDRESS]: address } },
        data: { "config.conf": text ?? live },
      }),
    );
  }
  await run.change(cluster, "restart kube-proxy, node after node", () =>
    restart(run, api, `${address}\n${text ?? live}`),
  );
  // A node that joins in the phase after this one starts with these settings.
  const known = await clusterNodes(api);
  await verify(
    run,
    run.spec.nodes.filter(({ name }) => known.has(name)),
  );
  await api.patch(CONFIG_MAP, {
    metadata: { annotations: { [UNDER_WAY]: null } },
  });
}

async function restart(run: ClusterRun, api: ClusterApi, settings: string): Promise<void> {
  const digest = createHash("sha256").update(settings).digest("hex").slice(0, 16);
  await api.patch(`${DAEMON_SETS}/kube-proxy`, {
    spec: { template: { metadata: { annotations: { [SETTINGS]: digest } } } },
  });
  await awaitKubeProxy(run, api);
}

/**
 * Waits until a current kube-proxy pod is available on every node.
 *
 * @throws TimeLimitError `node-not-ready` where Nodes that are not Ready hold the others up, otherwise `wait-time-limit`
 */
export async function awaitKubeProxy({ spec }: Pick<ClusterRun, "spec">, api: ClusterApi): Promise<void> {
  try {
    await waitFor<DaemonSetObject>(api, {
      what: "kube-proxy available on every node",
      path: `${DAEMON_SETS}?fieldSelector=metadata.name=kube-proxy`,
      missing: ([set]) => (set === undefined ? "no DaemonSet kube-proxy" : missingPods(set)),
      timeLimit: milliseconds(spec.acceptance.timeout),
    });
  } catch (error) {
    throw error instanceof TimeLimitError ? heldUp(error, spec, await notReady(spec, api)) : error;
  }
}

/** Without a pod network no Node is Ready, and kube-proxy runs on it all the same. */
async function notReady({ network }: ClusterSpec, api: ClusterApi): Promise<string[]> {
  if (network.plugin === "none") return [];
  return [...(await clusterNodes(api))].flatMap(([name, node]) => (isReady(node) ? [] : [name]));
}

/** A DaemonSet replaces the next pod when the one before is available: on a Node that is down, that is never. */
function heldUp(error: TimeLimitError, { nodes }: ClusterSpec, names: readonly string[]): TimeLimitError {
  if (names.length === 0) return error;
  const { expected, found } = error;
  const steps = names.map((name) =>
    nodes.some((node) => node.name === name)
      ? `bring ${name} back, or take it out of the environment`
      : `kubectl delete node ${name}, which the environment does not name`,
  );
  return new TimeLimitError({
    subject: names.join(", "),
    expected,
    found: `${found}; not Ready: ${names.join(", ")}`,
    code: "node-not-ready",
    hint: `${steps.join("; ")}; then run again, which goes on from here`,
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
 * Every node's kube-proxy works as the spec says; only then goes what another mode left in the kernel, since a
 * kube-proxy that has not written its tables yet still lives on the old ones.
 *
 * @throws VerificationError with the finding's code
 */
async function verify(run: ClusterRun, nodes: readonly NodeSpec[]): Promise<void> {
  await run.forNodes(nodes, async (node) => {
    failVerification(await liveKubeProxyFindings(run, node), run.spec.cluster);
    await run.carryOut(node, oldProxyTables(run.spec.kubeProxy.mode));
  });
}
