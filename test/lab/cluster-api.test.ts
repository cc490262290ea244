import {
  bearer,
  waitFor,
  type CertificateRequestObject,
  type ConfigMapObject,
  type NodeObject,
  type PodObject,
} from "../../scripts/cluster-api";
import { withToken } from "../../scripts/cluster-api/bootstrap-token";
import { approveServing, deleteRequests } from "../../scripts/cluster-api/kubelet-requests";
import type { Command } from "../../scripts/command";
import { nodeMarks } from "../../scripts/operations/node-marks";
import { awaitKubeProxy } from "../../scripts/phases/cluster-kube-proxy";
import { syncKubeletConfig } from "../../scripts/phases/cluster-kubelet";
import { markNodes } from "../../scripts/phases/cluster-nodes";
import type { ClusterRun } from "../../scripts/phases/cluster-run";
import { cordon, CORDONED_ANNOTATION, uncordon } from "../../scripts/phases/cordon";
import { drain } from "../../scripts/phases/drain";
import { oneAtATime } from "../../scripts/phases/leave-lease";
import { backToWork, outOfWork } from "../../scripts/phases/out-of-work";
import { labSpec } from "../constructs/clusters";
import { allowRequests, kubeletOf, REQUESTS } from "./cluster-api/kubelet";
import { sharedApiServer } from "./cluster-api/shared";
import { until } from "./until";

const NODES = "/api/v1/nodes";
const SECRETS = "/api/v1/namespaces/kube-system/secrets";

const shared = sharedApiServer();

beforeAll(async () => {
  await shared.running.api.create("/api/v1/namespaces/default/serviceaccounts", {
    apiVersion: "v1",
    kind: "ServiceAccount",
    metadata: { name: "default" },
  });
  await allowRequests(shared.running);
});

async function createNode(name: string): Promise<NodeObject> {
  return shared.running.api.create<NodeObject>(NODES, { apiVersion: "v1", kind: "Node", metadata: { name } });
}

test("a bootstrap token lives as long as the work that needs it", async () => {
  const during = await withToken(shared.running.api, 5, async (token) => {
    const id = token.reveal().split(".")[0] ?? "";
    return shared.running.api.find(`${SECRETS}/bootstrap-token-${id}`);
  });
  expect(during).toBeDefined();
  expect((await shared.running.api.list(SECRETS)).items).toEqual([]);
});

test("a bootstrap token ends with work that fails", async () => {
  const failing = withToken(shared.running.api, 5, () => Promise.reject(new Error("no")));
  await expect(failing).rejects.toThrow("no");
  expect((await shared.running.api.list(SECRETS)).items).toEqual([]);
});

test("marks are set once: the second look finds nothing to do", async () => {
  const node = await createNode("marked");
  const taints = [{ key: "db", value: "only", effect: "NoSchedule" as const }];
  const desired = { labels: { ingress: "true" }, taints, failureDomain: "room-1" } as never;
  const patch = nodeMarks(desired, node);
  const after = await shared.running.api.patch<NodeObject>(`${NODES}/marked`, patch);
  expect(after.metadata.labels).toMatchObject({ ingress: "true", "topology.kubernetes.io/zone": "room-1" });
  expect(after.spec.taints).toEqual(expect.arrayContaining(taints));
  expect(nodeMarks(desired, after)).toBeUndefined();
});

test("waiting follows changes, and names what is missing when time is over", async () => {
  const waiting = waitFor<NodeObject>(shared.running.api, {
    what: "a node",
    path: `${NODES}?fieldSelector=metadata.name=awaited`,
    missing: ({ length }) => (length === 1 ? undefined : `${length} nodes`),
    timeLimit: 60_000,
  });
  await createNode("awaited");
  expect((await waiting).map(({ metadata }) => metadata.name)).toEqual(["awaited"]);
  const never = waitFor(shared.running.api, {
    what: "no nodes",
    path: NODES,
    missing: () => "too many",
    timeLimit: 500,
  });
  await expect(never).rejects.toThrow(/expected no nodes within 0.5 s; found: too many/);
});

test("a kubelet's request for its own names is approved, and nobody else's", async () => {
  const kubelet = kubeletOf(shared.running, shared.folder, "w-1", "10.0.0.21");
  await kubelet.ask("own");
  await kubelet.ask("stolen", "cp-1");
  expect(await approveServing(shared.running.api, [{ name: "w-1", addresses: ["10.0.0.21"] }])).toEqual([
    "w-1",
  ]);
  const stolen = await shared.running.api.get<CertificateRequestObject>(`${REQUESTS}/stolen`);
  expect(stolen.status.conditions ?? []).toEqual([]);
  expect(await approveServing(shared.running.api, [{ name: "w-1", addresses: ["10.0.0.21"] }])).toEqual([]);
});

test("what was asked for a kubelet goes with its node, whoever asked, and nobody else's", async () => {
  const { running, folder } = shared;
  await kubeletOf(running, folder, "w-7", "10.0.0.27").ask("leaving");
  await kubeletOf(running, folder, "w-7", "10.0.0.27", running.api).ask("leaving-by-another");
  await kubeletOf(running, folder, "w-77", "10.0.0.28").ask("staying");
  await deleteRequests(running.api, "w-7");
  const names = (await running.api.list<CertificateRequestObject>(REQUESTS)).items.map(
    ({ metadata }) => metadata.name,
  );
  expect(names).toContain("staying");
  expect(names.filter((name) => name.startsWith("leaving"))).toEqual([]);
});

test("control planes leave one after the other", async () => {
  const order: string[] = [];
  const leave = (name: string) =>
    oneAtATime(shared.running.api, name, 120_000, async () => {
      order.push(name);
      await shared.running.api.list(NODES);
      order.push(name);
    });
  await Promise.all([leave("a"), leave("b"), leave("c")]);
  expect(order.filter((_, index) => index % 2 === 0)).toEqual(order.filter((_, index) => index % 2 === 1));
});

test("a leave that waits for another one too long names it", async () => {
  const { api } = shared.running;
  const next = () => oneAtATime(api, "next", 1_000, () => Promise.reject(new Error("not its turn")));
  await oneAtATime(api, "slow", 60_000, () =>
    expect(next()).rejects.toMatchObject({
      code: "leave-busy",
      message: expect.stringContaining("found slow still at it") as string,
    }),
  );
});

test("a leave whose Lease went to another one leaves it to that one", async () => {
  const lease = "/apis/coordination.k8s.io/v1/namespaces/kube-system/leases/kubefjord-leave";
  const leave = (work: () => Promise<unknown>) => oneAtATime(shared.running.api, "slow", 60_000, work);
  await leave(() => shared.running.api.patch(lease, { spec: { holderIdentity: "next" } }));
  expect(await shared.running.api.get(lease)).toMatchObject({ spec: { holderIdentity: "next" } });
  await shared.running.api.patch(lease, { spec: { holderIdentity: "slow" } });
  await leave(() => Promise.resolve());
  expect(await shared.running.api.find(lease)).toBeUndefined();
});

test("draining closes the node and evicts what can go", async () => {
  await createNode("leaving");
  await shared.running.api.create<PodObject>("/api/v1/namespaces/default/pods", {
    apiVersion: "v1",
    kind: "Pod",
    metadata: { name: "app" },
    spec: {
      nodeName: "leaving",
      terminationGracePeriodSeconds: 0,
      containers: [{ name: "app", image: "app" }],
    },
  });
  await drain(shared.running.api, "leaving", 60_000);
  expect((await shared.running.api.get<NodeObject>(`${NODES}/leaving`)).spec.unschedulable).toBe(true);
  expect(await shared.running.api.find("/api/v1/namespaces/default/pods/app")).toBeUndefined();
});

/** A run that says what it changes, without machines. */
function recordingRun(timeout = "60s") {
  const said: string[] = [];
  const work = <T>(what: string, then: () => Promise<T>) => {
    said.push(what);
    return then();
  };
  const run = {
    spec: labSpec({ acceptance: { timeout } }),
    change: <T>(_: string, what: string, then: () => Promise<T>) => work(what, then),
    show: <T>(_: string, what: string, then: () => Promise<T>) => work(what, then),
    tell: (_: string, what: string) => work(what, () => Promise.resolve()),
    carryOut: (_: unknown, commands: readonly Command[]) => {
      said.push(...commands.map(({ what }) => what));
      return Promise.resolve();
    },
  };
  return { run: run as unknown as ClusterRun, said };
}

/** As kubelet and the node controller make it: admission taints every new Node as not ready. */
async function readyNode(name: string): Promise<NodeObject> {
  await createNode(name);
  await shared.running.api.patch(`${NODES}/${name}`, { spec: { taints: null } });
  const conditions = [{ type: "Ready", status: "True", reason: "test", message: "" }];
  return shared.running.api.patch<NodeObject>(`${NODES}/${name}/status`, {
    status: { conditions },
  });
}

async function podOn(node: string, name: string, kind?: string): Promise<void> {
  const owner = { apiVersion: "apps/v1", kind, name, uid: name, controller: true };
  await shared.running.api.create("/api/v1/namespaces/default/pods", {
    apiVersion: "v1",
    kind: "Pod",
    metadata: { name, ...(kind === undefined ? {} : { ownerReferences: [owner] }) },
    spec: { nodeName: node, terminationGracePeriodSeconds: 0, containers: [{ name, image: name }] },
  });
}

const podNamed = (name: string) => shared.running.api.find(`/api/v1/namespaces/default/pods/${name}`);
const nodeNow = (name: string) => shared.running.api.get<NodeObject>(`${NODES}/${name}`);

test("what the kit cordons it uncordons, also after a run that died; what a person cordoned stays theirs", async () => {
  await createNode("ours");
  await createNode("theirs");
  await shared.running.api.patch(`${NODES}/theirs`, {
    spec: { unschedulable: true },
  });
  for (const name of ["ours", "theirs"]) await cordon(shared.running.api, name);
  const { spec, metadata } = await nodeNow("ours");
  expect([spec.unschedulable, metadata.annotations?.[CORDONED_ANNOTATION]]).toEqual([true, "true"]);
  for (const name of ["ours", "theirs"]) await uncordon(shared.running.api, name);
  const after = await nodeNow("ours");
  expect([after.spec.unschedulable, after.metadata.annotations?.[CORDONED_ANNOTATION]]).toEqual([
    undefined,
    undefined,
  ]);
  expect((await nodeNow("theirs")).spec.unschedulable).toBe(true);
});

test("a node out of work has no pods that could go, and takes new ones afterwards", async () => {
  await readyNode("busy");
  await readyNode("idle");
  await podOn("busy", "replaced", "ReplicaSet");
  await podOn("busy", "bare");
  const { run, said } = recordingRun();
  await outOfWork(run, shared.running.api, { name: "busy" } as never, async () => {
    said.push("work");
    expect((await nodeNow("busy")).spec.unschedulable).toBe(true);
    expect(await podNamed("replaced")).toBeUndefined();
    expect(await podNamed("bare")).toBeDefined();
  });
  expect(said).toEqual([
    "note that the node is out of work",
    "cordon the node",
    "no other place for default/bare: they stay and go on running",
    "move its pods elsewhere",
    "work",
    "wait until the node is Ready",
    "uncordon the node",
    "forget that the node was out of work",
  ]);
  expect((await nodeNow("busy")).spec.unschedulable).toBeUndefined();
});

test("work that fails leaves the node cordoned under our mark, for the next run to go on", async () => {
  await readyNode("broken");
  const { run } = recordingRun();
  const failing = outOfWork(run, shared.running.api, { name: "broken" } as never, () =>
    Promise.reject(new Error("no")),
  );
  await expect(failing).rejects.toThrow("no");
  expect((await nodeNow("broken")).spec.unschedulable).toBe(true);
  await backToWork(run, shared.running.api, { name: "broken" } as never);
  expect((await nodeNow("broken")).spec.unschedulable).toBeUndefined();
});

test("a leave that was cut off and taken back: the node gets pods again, if it is Ready", async () => {
  await readyNode("staying");
  await createNode("sick");
  for (const name of ["staying", "sick"]) await cordon(shared.running.api, name);
  const { run, said } = recordingRun();
  const bare = { labels: {}, taints: [] };
  await markNodes(run, shared.running.api, [
    { ...bare, name: "staying" },
    { ...bare, name: "sick" },
  ] as never);
  expect(said).toContain("uncordon the node: an interrupted run had cordoned it");
  expect((await nodeNow("staying")).spec.unschedulable).toBeUndefined();
  expect((await nodeNow("sick")).spec.unschedulable).toBe(true);
});

test("kube-proxy that cannot be replaced everywhere: the error names the node that is not Ready, where there is a network", async () => {
  await createNode("down");
  await shared.running.api.create("/apis/apps/v1/namespaces/kube-system/daemonsets", {
    apiVersion: "apps/v1",
    kind: "DaemonSet",
    metadata: { name: "kube-proxy" },
    spec: {
      selector: { matchLabels: { app: "kube-proxy" } },
      template: {
        metadata: { labels: { app: "kube-proxy" } },
        spec: { containers: [{ name: "kube-proxy", image: "kube-proxy" }] },
      },
    },
  });
  const spec = labSpec({ acceptance: { timeout: "2s" } });
  await expect(awaitKubeProxy({ spec }, shared.running.api)).rejects.toMatchObject({
    name: "TimeLimitError",
    code: "node-not-ready",
    message: expect.stringMatching(/^expected kube-proxy .*; not Ready: .*\bdown\b/) as string,
    hint: expect.stringContaining("kubectl delete node down, which the environment does not name") as string,
  });
  const noNetwork = labSpec({ acceptance: { timeout: "1s" }, network: { plugin: "none" } });
  await expect(awaitKubeProxy({ spec: noNetwork }, shared.running.api)).rejects.toMatchObject({
    code: "wait-time-limit",
  });
});

test("a budget that lets no pod go ends the drain in time, with the node put back as it was", async () => {
  await readyNode("held");
  await podOn("held", "guarded", "ReplicaSet");
  const guarded = `/api/v1/namespaces/default/pods/guarded`;
  await shared.running.api.patch(guarded, {
    metadata: { labels: { app: "guarded" } },
  });
  await shared.running.api.create("/apis/policy/v1/namespaces/default/poddisruptionbudgets", {
    apiVersion: "policy/v1",
    kind: "PodDisruptionBudget",
    metadata: { name: "guarded" },
    spec: { minAvailable: 1, selector: { matchLabels: { app: "guarded" } } },
  });
  await shared.running.api.patch(`${guarded}/status`, {
    status: { phase: "Running", conditions: [{ type: "Ready", status: "True" }] },
  });
  const { run } = recordingRun("1s");
  const drained = outOfWork(run, shared.running.api, { name: "held" } as never, () => Promise.resolve());
  await expect(drained).rejects.toThrow(/found still there: default\/guarded/);
  expect((await nodeNow("held")).spec.unschedulable).toBeUndefined();
});

test("joining nodes get the kubelet settings of the spec, without what is the first one's own; a second look finds them", async () => {
  await shared.running.api.create("/api/v1/namespaces/kube-system/configmaps", {
    apiVersion: "v1",
    kind: "ConfigMap",
    metadata: { name: "kubelet-config", namespace: "kube-system" },
    data: {
      kubelet:
        "kind: KubeletConfiguration\nmaxPods: 42\nresolvConf: /run/resolv.conf\nimageGCHighThresholdPercent: 80\n",
    },
  });
  const { run, said } = recordingRun();
  await syncKubeletConfig(run, shared.running.api);
  await syncKubeletConfig(run, shared.running.api);
  expect(said).toEqual(["change the kubelet settings that joining nodes get"]);
  const path = "/api/v1/namespaces/kube-system/configmaps/kubelet-config";
  const { data } = await shared.running.api.get<ConfigMapObject>(path);
  expect(data?.kubelet).toContain("maxPods: 110");
  expect(data?.kubelet).toContain("imageGCHighThresholdPercent: 80");
  expect(data?.kubelet).not.toContain("resolvConf");
});

test("what is not there is deleted already, and a refusal says what Kubernetes said", async () => {
  await shared.running.api.delete(`${NODES}/nobody`);
  await expect(shared.running.as("somebody", "nobody").list(SECRETS)).rejects.toThrow(
    /403 Forbidden: secrets is forbidden/,
  );
});

test("what has changed since it was read is not deleted", async () => {
  const configs = "/api/v1/namespaces/default/configmaps";
  const read = await shared.running.api.create<ConfigMapObject>(configs, {
    apiVersion: "v1",
    kind: "ConfigMap",
    metadata: { name: "read" },
  });
  const { metadata } = await shared.running.api.patch<ConfigMapObject>(`${configs}/read`, {
    data: { other: "" },
  });
  await expect(shared.running.api.delete(`${configs}/read`, read.metadata)).rejects.toMatchObject({
    status: 409,
  });
  await shared.running.api.delete(`${configs}/read`, metadata);
  expect(await shared.running.api.find(`${configs}/read`)).toBeUndefined();
});

test("an API server that is not ready says why", async () => {
  expect(await shared.running.api.notReady()).toBeUndefined();
  await shared.running.withEtcdStopped(() =>
    until("the API server misses etcd", async () =>
      /^500 .*\[-\]etcd failed/.test((await shared.running.api.notReady()) ?? ""),
    ),
  );
  await until("the API server is ready again", () => shared.running.api.isReady());
});

describe("an API server that is gone for a while", () => {
  const config = (name: string) => ({ apiVersion: "v1", kind: "ConfigMap", metadata: { name } });
  const CONFIGS = "/api/v1/namespaces/default/configmaps";
  const PATIENCE = 600_000;
  const UNREACHABLE = { code: "api-unreachable" };

  test("is waited for by whoever has patience, and calls succeed that were made meanwhile", async () => {
    await shared.running.api.create(CONFIGS, config("goes"));
    await shared.running.crash();
    await expect(shared.running.api.get(CONFIGS)).rejects.toMatchObject(UNREACHABLE);
    const patient = shared.running.patient(PATIENCE);
    const calls = [patient.create(CONFIGS, config("comes")), patient.delete(`${CONFIGS}/goes`)];
    shared.running.startAgain();
    await Promise.all(calls);
    expect(await shared.running.api.find(`${CONFIGS}/comes`)).toBeDefined();
    expect(await shared.running.api.find(`${CONFIGS}/goes`)).toBeUndefined();
  });

  test("may have got a POST: it is not sent twice, where a GET is", async () => {
    const patient = shared.running.patient(PATIENCE);
    await patient.list(CONFIGS);
    shared.running.freeze();
    const calls = [patient.create(CONFIGS, config("once")), patient.list(CONFIGS)];
    const ended = Promise.allSettled(calls);
    await until("both are on their way", () => Promise.resolve(shared.running.inUse() === calls.length));
    await shared.running.crash();
    shared.running.startAgain();
    expect(await ended).toMatchObject([{ status: "rejected", reason: UNREACHABLE }, { status: "fulfilled" }]);
    expect(await shared.running.api.find(`${CONFIGS}/once`)).toBeUndefined();
  });

  test("is not waited for where the way to it has ended", async () => {
    const way = new AbortController();
    await shared.running.crash();
    const call = expect(shared.running.patient(PATIENCE, way.signal).get(CONFIGS)).rejects.toMatchObject(
      UNREACHABLE,
    );
    way.abort();
    await call;
    shared.running.startAgain();
    await until("the API server is ready again", () => shared.running.api.isReady());
  });
});

test("etcd tells its members through its JSON gateway", async () => {
  expect(await shared.running.etcd.members()).toMatchObject([{ name: "node-1", isLearner: false }]);
  expect(await shared.running.etcd.isHealthy()).toBe(true);
});

test("a client certificate tells user, group and expiry", () => {
  const { user, groups, expires } = bearer(shared.running.credentials.certificate);
  expect([user, groups]).toEqual(["kubernetes-super-admin", ["system:masters"]]);
  expect(expires.getTime()).toBeGreaterThan(Date.now());
});
