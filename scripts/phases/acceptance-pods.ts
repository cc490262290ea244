import { milliseconds } from "../../spec/durations";
import type { NodeSpec } from "../../spec";
import { isTrue, waitFor, type ClusterApi, type PodObject, type ServiceObject } from "../cluster-api";
import type { Finding } from "../finding";
import {
  diagnosticTool,
  echoService,
  NAMESPACE,
  probePod,
  type Question,
  SERVICE,
  serverPod,
} from "./acceptance-probes";
import type { ClusterRun } from "./cluster-run";

const NAMESPACES = "/api/v1/namespaces";
const PODS = `${NAMESPACES}/${NAMESPACE}/pods`;

/** Nodes the pods are put on; more would prove the same again. */
const SAMPLE = 10;

/**
 * Pods on different nodes reach each other by pod address, by Service and by DNS name: each node asks the next one
 * around a ring. Leaves nothing behind.
 */
export async function podFindings(run: ClusterRun, api: ClusterApi): Promise<Finding[]> {
  const nodes = [...run.spec.nodes].sort((one, other) =>
    one.role < other.role ? -1 : one.name < other.name ? -1 : 1,
  );
  const sample = spread(nodes, SAMPLE);
  await removeNamespace(run, api);
  try {
    await api.create(NAMESPACES, {
      apiVersion: "v1",
      kind: "Namespace",
      metadata: { name: NAMESPACE, labels: { "app.kubernetes.io/managed-by": "kubefjord" } },
    });
    await awaitServiceAccount(run, api);
    const service = await api.create<ServiceObject>(`${NAMESPACES}/${NAMESPACE}/services`, echoService());
    const servers = await run.show(sample.map(({ name }) => name).join(", "), "start pods that answer", () =>
      serve(run, api, sample),
    );
    return await run.show(
      sample.map(({ name }) => name).join(", "),
      "ask by pod address, Service and name",
      () => probe(run, api, sample, servers, service),
    );
  } finally {
    await api.delete(`${NAMESPACES}/${NAMESPACE}`);
  }
}

/** A new namespace takes no pods before it has its own account, which comes a moment later. */
async function awaitServiceAccount(run: ClusterRun, api: ClusterApi): Promise<void> {
  await waitFor(api, {
    what: `an account in namespace ${NAMESPACE}`,
    path: `${NAMESPACES}/${NAMESPACE}/serviceaccounts?fieldSelector=metadata.name=default`,
    missing: (found) => (found.length > 0 ? undefined : "none yet"),
    timeLimit: milliseconds(run.spec.acceptance.timeout),
  });
}

async function serve(
  run: ClusterRun,
  api: ClusterApi,
  nodes: readonly NodeSpec[],
): Promise<readonly PodObject[]> {
  const tool = diagnosticTool(run.spec);
  for (const { name } of nodes) await api.create(PODS, serverPod(tool, name, `echo-${name}`));
  return waitFor<PodObject>(api, {
    what: "a Ready pod on every node that is tried",
    path: `${PODS}?labelSelector=app=${SERVICE}`,
    missing: (pods) => {
      const waiting = pods.filter(({ status }) => !isTrue(status.conditions, "Ready"));
      return waiting.length === 0 && pods.length === nodes.length
        ? undefined
        : waiting.map(whyWaiting).join("; ");
    },
    timeLimit: milliseconds(run.spec.acceptance.timeout),
  });
}

async function probe(
  run: ClusterRun,
  api: ClusterApi,
  nodes: readonly NodeSpec[],
  servers: readonly PodObject[],
  service: ServiceObject,
): Promise<Finding[]> {
  const tool = diagnosticTool(run.spec);
  const timeLimit = milliseconds(run.spec.acceptance.timeout);
  // The pods end before we stop waiting for them.
  const seconds = Math.max(60, Math.floor(timeLimit / 2000));
  for (const [index, node] of nodes.entries()) {
    const next = nodes[(index + 1) % nodes.length] ?? node;
    const address = servers.find(({ spec }) => spec.nodeName === next.name)?.status.podIP ?? "";
    const asked = questions(run, address, service.spec.clusterIP ?? "");
    await api.create(PODS, probePod(tool, node.name, `probe-${node.name}`, asked, seconds));
  }
  const pods = await waitFor<PodObject>(api, {
    what: "the end of every probe",
    path: `${PODS}?labelSelector=app=probe`,
    missing: (found) => {
      const running = found.filter(({ status }) => !["Succeeded", "Failed"].includes(status.phase ?? ""));
      return running.length === 0 && found.length === nodes.length
        ? undefined
        : running.map(whyWaiting).join("; ");
    },
    timeLimit,
  });
  return pods.filter(({ status }) => status.phase === "Failed").map((pod) => unreachable(pod));
}

function questions({ spec }: ClusterRun, podAddress: string, serviceAddress: string): Question[] {
  return [
    { name: "pod-address", url: `http://${podAddress}:8080/healthz` },
    { name: "service", url: `http://${serviceAddress}/healthz` },
    { name: "dns-name", url: `http://${SERVICE}.${NAMESPACE}.svc.${spec.kubernetes.domain}/healthz` },
  ];
}

function unreachable({ spec, status }: PodObject): Finding {
  const failed = (status.containerStatuses ?? []).filter(({ state }) => state?.terminated?.exitCode !== 0);
  const said = failed.map(
    ({ name, state }) => `${name}: ${state?.terminated?.message?.trim().slice(-300) ?? "no answer"}`,
  );
  return {
    severity: "error",
    code: "pod-network",
    node: spec.nodeName,
    expected: "pods on other nodes to answer by pod address, Service and DNS name",
    actual: said.join("; "),
    why: "a cluster whose pods do not reach each other is none",
    fix: "ip route and nft list ruleset on both nodes; kubectl -n kube-system get pods -o wide",
  };
}

async function removeNamespace(run: ClusterRun, api: ClusterApi): Promise<void> {
  await api.delete(`${NAMESPACES}/${NAMESPACE}`);
  await waitFor(api, {
    what: `namespace ${NAMESPACE} of an earlier run gone`,
    path: `${NAMESPACES}?fieldSelector=metadata.name=${NAMESPACE}`,
    missing: (found) => (found.length === 0 ? undefined : "it is still being deleted"),
    timeLimit: milliseconds(run.spec.acceptance.timeout),
  });
}

function whyWaiting({ metadata, status }: PodObject): string {
  const reasons = (status.containerStatuses ?? []).flatMap(({ state }) => {
    const reason = state?.waiting?.reason ?? state?.terminated?.reason;
    return reason === undefined ? [] : [reason];
  });
  return `${metadata.name} ${status.phase ?? "Pending"} ${reasons.join(" ")}`.trim();
}

/** At most `count` of the items, evenly over the list. */
function spread<T>(items: readonly T[], count: number): T[] {
  if (items.length <= count) return [...items];
  return Array.from({ length: count }, (_, index) => items[Math.floor((index * items.length) / count)] as T);
}
