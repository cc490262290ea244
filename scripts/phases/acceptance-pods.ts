import { milliseconds } from "../../spec/durations";
import type { NodeSpec } from "../../spec";
import {
  ApiError,
  isTrue,
  waitFor,
  type ClusterApi,
  type KubernetesObject,
  type PodObject,
  type ServiceObject,
} from "../cluster-api";
import type { Finding } from "../finding";
import {
  diagnosticTool,
  type Dialled,
  dialPath,
  echoPod,
  echoService,
  NAMESPACES,
  NEW_NAMESPACE,
  OUR_NAMESPACES,
  podsOf,
  PORT,
  type Question,
  SERVICE,
} from "./acceptance-probes";
import { askUntil } from "./ask-until";
import type { ClusterRun } from "./cluster-run";
import { orLate } from "./late";

/** Nodes the pods are put on; more would prove the same again. */
const SAMPLE = 10;

/**
 * Pods on different nodes reach each other by pod address, by Service and by DNS name: each node asks all the others,
 * when the API server tells its pod to. Leaves nothing behind.
 */
export async function podFindings(run: ClusterRun, api: ClusterApi): Promise<Finding[]> {
  const nodes = [...run.spec.nodes].sort((one, other) =>
    one.role < other.role ? -1 : one.name < other.name ? -1 : 1,
  );
  const sample = spread(nodes, SAMPLE);
  await removeEarlier(api);
  const { metadata } = await api.create<KubernetesObject>(NAMESPACES, NEW_NAMESPACE);
  const place = { run, api, namespace: metadata.name };
  try {
    const services = `${NAMESPACES}/${metadata.name}/services`;
    const service = await api.create<ServiceObject>(services, echoService());
    const names = sample.map(({ name }) => name).join(", ");
    let pods: readonly PodObject[] = [];
    const late = await run.show(names, "start pods that answer", () =>
      orLate(async () => {
        await awaitServiceAccount(place);
        pods = await serve(place, sample);
      }),
    );
    if (late.length > 0) return late;
    return await run.show(names, "ask by pod address, Service and name", () =>
      askAround(place, sample, pods, service),
    );
  } finally {
    await api.delete(`${NAMESPACES}/${metadata.name}`);
  }
}

/** Where the pods of this run are. */
interface Place {
  readonly run: ClusterRun;
  readonly api: ClusterApi;
  readonly namespace: string;
}

/** What a run that was cut off left. It goes by itself. */
async function removeEarlier(api: ClusterApi): Promise<void> {
  const { items } = await api.list<KubernetesObject>(OUR_NAMESPACES);
  for (const { metadata } of items) await api.delete(`${NAMESPACES}/${metadata.name}`);
}

/** A new namespace takes no pods before it has its own account, which comes a moment later. */
async function awaitServiceAccount({ run, api, namespace }: Place): Promise<void> {
  await waitFor(api, {
    what: `an account in namespace ${namespace}`,
    path: `${NAMESPACES}/${namespace}/serviceaccounts?fieldSelector=metadata.name=default`,
    missing: (found) => (found.length > 0 ? undefined : "none yet"),
    timeLimit: milliseconds(run.spec.acceptance.timeout),
  });
}

async function serve(
  { run, api, namespace }: Place,
  nodes: readonly NodeSpec[],
): Promise<readonly PodObject[]> {
  const tool = diagnosticTool(run.spec);
  for (const { name } of nodes) await api.create(podsOf(namespace), echoPod(tool, name));
  return waitFor<PodObject>(api, {
    what: "a Ready pod on every node that is tried",
    path: `${podsOf(namespace)}?labelSelector=app=${SERVICE}`,
    missing: (pods) => {
      const waiting = pods.filter(({ status }) => !isTrue(status.conditions, "Ready"));
      return waiting.length === 0 && pods.length === nodes.length
        ? undefined
        : waiting.map(whyWaiting).join("; ");
    },
    timeLimit: milliseconds(run.spec.acceptance.timeout),
  });
}

/** Each node's pod asks those of all the others, all at the same time. */
async function askAround(
  place: Place,
  nodes: readonly NodeSpec[],
  pods: readonly PodObject[],
  service: ServiceObject,
): Promise<Finding[]> {
  const found = nodes.map(async ({ name }) => {
    const others = pods.filter(({ spec }) => spec.nodeName !== name);
    const asked = questions(place, others.length > 0 ? others : pods, service.spec.clusterIP ?? "");
    const failures = await Promise.all(asked.map((question) => ask(place, name, question)));
    return unreachable(
      name,
      failures.filter((failure) => failure !== undefined),
    );
  });
  return (await Promise.all(found)).flat();
}

function questions(
  { run, namespace }: Place,
  pods: readonly PodObject[],
  serviceAddress: string,
): Question[] {
  return [
    ...pods.map(({ spec, status }) => ({
      name: `pod on ${spec.nodeName ?? ""}`,
      host: status.podIP ?? "",
      port: PORT,
    })),
    { name: "Service", host: serviceAddress, port: 80 },
    { name: "DNS name", host: `${SERVICE}.${namespace}.svc.${run.spec.kubernetes.domain}`, port: 80 },
  ];
}

/** What kept a pod from an answer; undefined where it got one. Routes and names settle: half of the time goes to that. */
async function ask(
  { run, api, namespace }: Place,
  node: string,
  question: Question,
): Promise<string | undefined> {
  const { errors, responses = [] } = await askUntil(
    () => dial(api, dialPath(namespace, node, question)),
    (answer) => answer.responses !== undefined,
    milliseconds(run.spec.acceptance.timeout) / 2,
  );
  if (responses.length > 0) return undefined;
  return `${question.name} ${question.host}:${question.port}: ${errors?.join("; ") ?? "no answer"}`;
}

async function dial(api: ClusterApi, path: string): Promise<Dialled> {
  try {
    return await api.get<Dialled>(path);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return { errors: [`the API server does not reach the pod that asks: ${error.answer}`] };
  }
}

function unreachable(node: string, failures: readonly string[]): Finding[] {
  if (failures.length === 0) return [];
  const finding: Finding = {
    severity: "error",
    code: "pod-network",
    node,
    expected: "pods on other nodes to answer by pod address, Service and DNS name",
    actual: failures.join("; "),
    why: "a cluster whose pods do not reach each other is none",
    fix: "ip route and nft list ruleset on both nodes; kubectl -n kube-system get pods -o wide",
  };
  return [finding];
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
