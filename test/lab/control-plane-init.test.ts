import { kubeadmInit } from "../../scripts/operations/kubeadm-runs";
import { establish } from "../../scripts/phases/control-plane-init";
import { Secret } from "../../scripts/secret";
import type { NodeSpec } from "../../spec";
import { labSpec, node } from "../constructs/clusters";
import { ALL_PARTS, knownControlPlane } from "./cluster-api/known-control-plane";
import { mockMachines, type MockedMachine } from "./cluster-api/mocked-machines";
import { sharedApiServer } from "./cluster-api/shared";

// A real API server, on machines that are mocked.

const spec = labSpec({
  nodes: [node("control-plane", 1), node("control-plane", 2), node("control-plane", 3)],
});
const [SEED] = spec.nodes as [NodeSpec];
const RBAC = "rbac.authorization.k8s.io";
const SYSTEM = "namespaces/kube-system";
const MARK = "mark the Node as a control plane, which it is and does not say";
const COMPLETE = "complete an interrupted kubeadm init";
const LAST_MADE = `/apis/${RBAC}/v1/${SYSTEM}/rolebindings/kube-proxy`;

const shared = sharedApiServer();

/** What kubeadm's init leaves in a cluster, as far as it is looked for, but for the Node. */
const MADE: readonly (readonly [collection: string, object: object])[] = [
  [`/api/v1/${SYSTEM}/configmaps`, configMap("kubeadm-config")],
  [`/api/v1/${SYSTEM}/configmaps`, configMap("kubelet-config")],
  ["/api/v1/namespaces/kube-public/configmaps", configMap("cluster-info")],
  [
    `/apis/${RBAC}/v1/clusterrolebindings`,
    binding("ClusterRoleBinding", "ClusterRole", "kubeadm:node-autoapprove-bootstrap"),
  ],
  [`/apis/apps/v1/${SYSTEM}/deployments`, workload("Deployment", "coredns")],
  [`/apis/apps/v1/${SYSTEM}/daemonsets`, workload("DaemonSet", "kube-proxy")],
  [
    `/api/v1/${SYSTEM}/serviceaccounts`,
    { apiVersion: "v1", kind: "ServiceAccount", metadata: { name: "kube-proxy" } },
  ],
  [`/apis/${RBAC}/v1/${SYSTEM}/rolebindings`, binding("RoleBinding", "Role", "kube-proxy")],
];

function configMap(name: string) {
  return { apiVersion: "v1", kind: "ConfigMap", metadata: { name } };
}

function binding(kind: string, roleKind: string, name: string) {
  const roleRef = { apiGroup: RBAC, kind: roleKind, name };
  const subjects = [{ apiGroup: RBAC, kind: "Group", name: "test" }];
  return { apiVersion: `${RBAC}/v1`, kind, metadata: { name }, roleRef, subjects };
}

function workload(kind: string, name: string) {
  const labels = { app: name };
  const template = { metadata: { labels }, spec: { containers: [{ name, image: name }] } };
  return {
    apiVersion: "apps/v1",
    kind,
    metadata: { name },
    spec: { selector: { matchLabels: labels }, template },
  };
}

beforeAll(async () => {
  const { api } = shared.running;
  for (const [collection, object] of MADE) await api.create(collection, object);
  await api.create("/api/v1/nodes", { apiVersion: "v1", kind: "Node", metadata: { name: SEED.name } });
});

afterEach(() => jest.restoreAllMocks());

/** What is done on the node that the cluster is to go on from, whose API server is ready; init itself fails. */
async function doneOnSeed(): Promise<readonly string[]> {
  const done: string[] = [];
  const machine: MockedMachine = {
    answer: (question) => (question === "clock" ? { ahead: 0, uncertainty: 0 } : undefined),
    carryOut: (what) => {
      done.push(what);
      return what === COMPLETE ? Promise.reject(new Error("no kubeadm here")) : Promise.resolve();
    },
  };
  const { api } = shared.running;
  const known = { node: SEED, parts: ALL_PARTS, apiReady: true, api };
  const { within } = mockMachines({ [SEED.name]: machine });
  const establishing = within(spec, (run) =>
    establish(run, [knownControlPlane(shared.running, spec, known)]),
  );
  await establishing.catch((error: unknown) => {
    if (!String(error).includes("no kubeadm here")) throw error;
  });
  return done;
}

test("a control plane that has lost its mark gets that back, and is not initialised again", async () => {
  expect(await doneOnSeed()).toEqual([MARK]);
});

test("one that has everything needs nothing", async () => {
  const labels = { "node-role.kubernetes.io/control-plane": "" };
  await shared.running.api.patch(`/api/v1/nodes/${SEED.name}`, { metadata: { labels } });
  expect(await doneOnSeed()).toEqual([]);
});

test("an init that ended before the last it makes is completed", async () => {
  await shared.running.api.delete(LAST_MADE);
  expect(await doneOnSeed()).toContain(COMPLETE);
});

test("where an API server answers, init leaves etcd as it is", () => {
  const token = new Secret("abcdef.0123456789abcdef");
  const document = (start: "again" | "api-ready") => kubeadmInit(spec, SEED, start, token).input?.join("");
  expect(document("api-ready")).toMatch(/skipPhases:\n\s*- show-join-command\n\s*- etcd\n/);
  expect(document("again")).not.toMatch(/- etcd\n/);
});
