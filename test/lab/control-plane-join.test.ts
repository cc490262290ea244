import { ClusterApi } from "../../scripts/cluster-api";
import { httpsTarget } from "../../scripts/cluster-api/http";
import {
  KUBERNETES_PARTS,
  type KubernetesNode,
  type KubernetesPart,
} from "../../scripts/facts/kubernetes-node";
import type { ControlPlaneFacts } from "../../scripts/phases/control-plane-facts";
import { controlPlaneFiles } from "../../scripts/operations/control-plane-files";
import { joinOne } from "../../scripts/phases/control-plane-join";
import type { ControlPlaneNode } from "../../scripts/phases/control-plane-node";
import type { NodeSpec } from "../../spec";
import { labSpec, node } from "../constructs/clusters";
import { NAME } from "./cluster-api/api-server";
import { mockMachines, type MockedMachine } from "./cluster-api/mocked-machines";
import { freePort } from "../free-port";
import { sharedApiServer } from "./cluster-api/shared";

// A real API server and a real etcd, on machines that are mocked.

const SECRETS = "/api/v1/namespaces/kube-system/secrets";
const MARK = "mark the Node as a control plane, which an interrupted kubeadm join has not";

/** etcd's one member is node-1; the cluster is asked through cp-2. */
const spec = labSpec({
  nodes: [
    { ...node("control-plane", 1), name: "node-1" },
    node("control-plane", 2),
    node("control-plane", 3),
  ],
  kubernetes: { controlPlaneTimeout: "2s" },
});
const [MEMBER, SEED, BARE] = spec.nodes as [NodeSpec, NodeSpec, NodeSpec];

const shared = sharedApiServer();

beforeEach(async () => {
  await shared.running.api.create("/api/v1/nodes", {
    apiVersion: "v1",
    kind: "Node",
    metadata: { name: MEMBER.name },
  });
});

afterEach(async () => {
  jest.restoreAllMocks();
  await shared.running.api.delete(`/api/v1/nodes/${MEMBER.name}`);
});

/** A node with these files of kubeadm's, whose API server is the real one unless another is given. */
function controlPlane(
  one: NodeSpec,
  parts: readonly KubernetesPart[],
  apiReady: boolean,
  api = shared.running.api,
): ControlPlaneNode {
  const { ca, certificate, key } = shared.running.etcdCredentials;
  const kubernetes: KubernetesNode = {
    parts: new Set(parts),
    emptyFiles: [],
    ca: undefined,
    kubelet: "active",
  };
  const files = new Map(controlPlaneFiles(spec, one).map(({ path }) => [path, undefined]));
  const facts = { kubernetes, files, etcdCa: ca, etcdCertificate: certificate, etcdKey: key };
  const { credentials } = shared.running;
  return {
    node: one,
    facts: facts as unknown as ControlPlaneFacts,
    access: { api, credentials, node: one, port: 0, close: () => Promise.resolve() },
    apiReady,
  };
}

const ALL_PARTS = Object.keys(KUBERNETES_PARTS) as KubernetesPart[];
const seed = () => controlPlane(SEED, ALL_PARTS, true);

/** Machines whose streams lead to the real etcd. */
const onEtcd = (): MockedMachine => ({
  reaches: () => ({ host: "127.0.0.1", port: shared.running.ports.etcd }),
});

async function join1(joining: ControlPlaneNode, machine: MockedMachine): Promise<string[]> {
  const { within, done } = mockMachines({ [SEED.name]: onEtcd(), [joining.node.name]: machine });
  await within(spec, (run) => joinOne(run, seed(), joining));
  return done();
}

/** An API server that ends again and again. */
async function gone(): Promise<ClusterApi> {
  return new ClusterApi(httpsTarget(await freePort(), NAME, shared.running.credentials), "gone");
}

describe("a node whose files are complete and whose member votes, on mocked machines", () => {
  test("is marked as a control plane, without another question, where etcd and the API answer", async () => {
    expect(await join1(controlPlane(MEMBER, ALL_PARTS, true), onEtcd())).toEqual([MARK]);
  });

  test("is waited for and marked where its etcd gave no answer at that moment", async () => {
    const joined = await join1(controlPlane(MEMBER, ALL_PARTS, true), {});
    expect(joined).toEqual(["wait for the API server", MARK]);
  });

  test("is waited for where its API server was not ready", async () => {
    const joined = await join1(controlPlane(MEMBER, ALL_PARTS, false), onEtcd());
    expect(joined).toEqual(["wait for the API server", MARK]);
  });

  test("is an error where its API server does not come, however healthy etcd is", async () => {
    const joining = controlPlane(MEMBER, ALL_PARTS, false, await gone());
    await expect(join1(joining, onEtcd())).rejects.toMatchObject({
      code: "control-plane-down",
      subject: MEMBER.name,
    });
  });
});

/** How a machine tells a clock that is so many milliseconds ahead of ours. */
const clockAhead = (ahead: number) => (question: string) =>
  question === "clock" ? { ahead, uncertainty: 0 } : undefined;

test("on mocked machines: a clock that is wrong by now is refused before anything is offered", async () => {
  const offered: string[] = [];
  const carryOut = (what: string) => Promise.resolve(void offered.push(what));
  const seedMachine = { ...onEtcd(), carryOut };
  const { within, done } = mockMachines({
    [SEED.name]: seedMachine,
    [BARE.name]: { answer: clockAhead(300_000) },
  });
  const joining = within(spec, (run) => joinOne(run, seed(), controlPlane(BARE, [], false)));
  await expect(joining).rejects.toMatchObject({ code: "clock-skew", exitCode: 4 });
  expect([...offered, ...done()]).toEqual([]);
});

test("on mocked machines: keys and token go with a join that fails, whose own error is told", async () => {
  const uploaded: string[] = [];
  const upload: MockedMachine = {
    ...onEtcd(),
    carryOut: async (what) => {
      uploaded.push(what);
      const metadata = { name: "kubeadm-certs", namespace: "kube-system" };
      await shared.running.api.create(SECRETS, { apiVersion: "v1", kind: "Secret", metadata });
    },
  };
  const held: number[] = [];
  const { within } = mockMachines({
    [SEED.name]: upload,
    [BARE.name]: {
      answer: clockAhead(0),
      carryOut: async () => {
        held.push((await shared.running.api.list(SECRETS)).items.length);
        throw new Error("kubeadm join failed");
      },
    },
  });
  const joining = within(spec, (run) => joinOne(run, seed(), controlPlane(BARE, [], false)));
  await expect(joining).rejects.toThrow("kubeadm join failed");
  expect(uploaded).toEqual(["offer the control plane's certificates to the next one, encrypted"]);
  expect(held).toEqual([2]);
  expect((await shared.running.api.list(SECRETS)).items).toEqual([]);
});
