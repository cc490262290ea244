import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  bearer,
  waitFor,
  type CertificateRequestObject,
  type NodeObject,
  type PodObject,
} from "../../scripts/cluster-api";
import { withToken } from "../../scripts/cluster-api/bootstrap-token";
import { approveServing } from "../../scripts/cluster-api/kubelet-requests";
import { nodeMarks } from "../../scripts/operations/node-marks";
import { drain } from "../../scripts/phases/drain";
import { oneAtATime } from "../../scripts/phases/leave-lease";
import { startApiServer, type RunningApiServer } from "./cluster-api/api-server";
import { unpackPrograms } from "./cluster-api/programs";

const NODES = "/api/v1/nodes";
const SECRETS = "/api/v1/namespaces/kube-system/secrets";
const REQUESTS = "/apis/certificates.k8s.io/v1/certificatesigningrequests";

let folder: string;
let running: RunningApiServer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "kubefjord-api-"));
  running = await startApiServer(await unpackPrograms(folder), folder);
});

afterAll(async () => {
  await running.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function createNode(name: string): Promise<NodeObject> {
  return running.api.create<NodeObject>(NODES, { apiVersion: "v1", kind: "Node", metadata: { name } });
}

test("a bootstrap token lives as long as the work that needs it", async () => {
  const during = await withToken(running.api, 5, async (token) => {
    const id = token.reveal().split(".")[0] ?? "";
    return running.api.find(`${SECRETS}/bootstrap-token-${id}`);
  });
  expect(during).toBeDefined();
  expect((await running.api.list(SECRETS)).items).toEqual([]);
});

test("a bootstrap token ends with work that fails", async () => {
  const failing = withToken(running.api, 5, () => Promise.reject(new Error("no")));
  await expect(failing).rejects.toThrow("no");
  expect((await running.api.list(SECRETS)).items).toEqual([]);
});

test("marks are set once: the second look finds nothing to do", async () => {
  const node = await createNode("marked");
  const taints = [{ key: "db", value: "only", effect: "NoSchedule" as const }];
  const desired = { labels: { ingress: "true" }, taints, failureDomain: "room-1" } as never;
  const patch = nodeMarks(desired, node);
  const after = await running.api.patch<NodeObject>(`${NODES}/marked`, "application/merge-patch+json", patch);
  expect(after.metadata.labels).toMatchObject({ ingress: "true", "topology.kubernetes.io/zone": "room-1" });
  expect(after.spec.taints).toEqual(expect.arrayContaining(taints));
  expect(nodeMarks(desired, after)).toBeUndefined();
});

test("waiting follows changes, and names what is missing when time is over", async () => {
  const waiting = waitFor<NodeObject>(running.api, {
    what: "a node",
    path: `${NODES}?fieldSelector=metadata.name=awaited`,
    missing: ({ length }) => (length === 1 ? undefined : `${length} nodes`),
    timeLimit: 60_000,
  });
  await createNode("awaited");
  expect((await waiting).map(({ metadata }) => metadata.name)).toEqual(["awaited"]);
  const never = waitFor(running.api, {
    what: "no nodes",
    path: NODES,
    missing: () => "too many",
    timeLimit: 500,
  });
  await expect(never).rejects.toThrow(/expected no nodes within 0.5 s; found: too many/);
});

test("a kubelet's request for its own names is approved, and nobody else's", async () => {
  const key = join(folder, "serving.key");
  execFileSync("openssl", ["ecparam", "-name", "prime256v1", "-genkey", "-noout", "-out", key]);
  const request = (name: string) =>
    execFileSync("openssl", [
      "req",
      "-new",
      "-key",
      key,
      "-subj",
      "/O=system:nodes/CN=system:node:w-1",
      "-addext",
      `subjectAltName=DNS:${name},IP:10.0.0.21`,
    ]);
  const kubelet = running.as("system:node:w-1", "system:nodes");
  const ask = (name: string, text: Buffer) =>
    kubelet.create(REQUESTS, {
      apiVersion: "certificates.k8s.io/v1",
      kind: "CertificateSigningRequest",
      metadata: { name },
      spec: {
        request: text.toString("base64"),
        signerName: "kubernetes.io/kubelet-serving",
        usages: ["digital signature", "server auth"],
      },
    });
  await running.api.create("/apis/rbac.authorization.k8s.io/v1/clusterrolebindings", {
    apiVersion: "rbac.authorization.k8s.io/v1",
    kind: "ClusterRoleBinding",
    metadata: { name: "requests" },
    roleRef: { apiGroup: "rbac.authorization.k8s.io", kind: "ClusterRole", name: "system:node" },
    subjects: [{ kind: "Group", name: "system:nodes", apiGroup: "rbac.authorization.k8s.io" }],
  });
  await ask("own", request("w-1"));
  await ask("stolen", request("cp-1"));
  expect(await approveServing(running.api, [{ name: "w-1", addresses: ["10.0.0.21"] }])).toEqual(["w-1"]);
  const stolen = await running.api.get<CertificateRequestObject>(`${REQUESTS}/stolen`);
  expect(stolen.status.conditions ?? []).toEqual([]);
  expect(await approveServing(running.api, [{ name: "w-1", addresses: ["10.0.0.21"] }])).toEqual([]);
});

test("control planes leave one after the other", async () => {
  const order: string[] = [];
  const leave = (name: string) =>
    oneAtATime(running.api, name, 120_000, async () => {
      order.push(name);
      await running.api.list(NODES);
      order.push(name);
    });
  await Promise.all([leave("a"), leave("b"), leave("c")]);
  expect(order.filter((_, index) => index % 2 === 0)).toEqual(order.filter((_, index) => index % 2 === 1));
});

test("draining closes the node and evicts what can go", async () => {
  await createNode("leaving");
  await running.api
    .create("/api/v1/namespaces/default/serviceaccounts", {
      apiVersion: "v1",
      kind: "ServiceAccount",
      metadata: { name: "default" },
    })
    .catch(() => undefined);
  await running.api.create<PodObject>("/api/v1/namespaces/default/pods", {
    apiVersion: "v1",
    kind: "Pod",
    metadata: { name: "app" },
    spec: {
      nodeName: "leaving",
      terminationGracePeriodSeconds: 0,
      containers: [{ name: "app", image: "app" }],
    },
  });
  await drain(running.api, "leaving", 60_000);
  expect((await running.api.get<NodeObject>(`${NODES}/leaving`)).spec.unschedulable).toBe(true);
  expect(await running.api.find("/api/v1/namespaces/default/pods/app")).toBeUndefined();
});

test("what is not there is deleted already, and a refusal says what Kubernetes said", async () => {
  await running.api.delete(`${NODES}/nobody`);
  await expect(running.as("somebody", "nobody").list(SECRETS)).rejects.toThrow(
    /403 Forbidden: secrets is forbidden/,
  );
});

test("etcd tells its members through its JSON gateway", async () => {
  expect(await running.etcd.members()).toMatchObject([{ name: "node-1", isLearner: false }]);
  expect(await running.etcd.isHealthy()).toBe(true);
});

test("a client certificate tells user, group and expiry", () => {
  const { user, groups, expires } = bearer(running.credentials.certificate);
  expect([user, groups]).toEqual(["kubernetes-super-admin", ["system:masters"]]);
  expect(expires.getTime()).toBeGreaterThan(Date.now());
});
