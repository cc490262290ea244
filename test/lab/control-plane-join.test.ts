import { ClusterApi } from "../../scripts/cluster-api";
import { httpsTarget } from "../../scripts/cluster-api/http";
import type { KubernetesPart } from "../../scripts/facts/kubernetes-node";
import type { ControlPlaneFacts } from "../../scripts/phases/control-plane-facts";
import { joinOne } from "../../scripts/phases/control-plane-join";
import type { ControlPlaneNode } from "../../scripts/phases/control-plane-node";
import { CommandError, type ExecRequest, type ExecResult, type Host } from "../../scripts/transport";
import type { NodeSpec } from "../../spec";
import { labSpec, node } from "../constructs/clusters";
import { NAME } from "./cluster-api/api-server";
import { ALL_PARTS, knownControlPlane } from "./cluster-api/known-control-plane";
import { mockMachines, type MockedMachine } from "./cluster-api/mocked-machines";
import { freePort } from "../free-port";
import { sharedApiServer } from "./cluster-api/shared";

// A real API server and a real etcd, on machines that are mocked.

const SECRETS = "/api/v1/namespaces/kube-system/secrets";
const MARK = "mark the Node as a control plane, which it is and does not say";

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
const controlPlane = (
  one: NodeSpec,
  parts: readonly KubernetesPart[],
  apiReady: boolean,
  api = shared.running.api,
): ControlPlaneNode => knownControlPlane(shared.running, spec, { node: one, parts, apiReady, api });

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

  test("is registered again where its Node was deleted: kubelet does so when it starts", async () => {
    const { api } = shared.running;
    await api.delete(`/api/v1/nodes/${MEMBER.name}`);
    const metadata = { name: MEMBER.name };
    const carryOut = async (what: string) => {
      if (what.startsWith("have kubelet register"))
        await api.create("/api/v1/nodes", { apiVersion: "v1", kind: "Node", metadata });
    };
    expect(await join1(controlPlane(MEMBER, ALL_PARTS, true), { ...onEtcd(), carryOut })).toEqual([
      "have kubelet register its Node again, which is gone",
      MARK,
    ]);
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

const JOIN = "join as a control plane: kubeadm join";
const LEFT: readonly KubernetesPart[] = ["kubelet config", "bootstrap-kubelet.conf", "ca.crt"];

/** kubeadm's last words on a node where they come after each other, and how often it was run. */
async function joinsWith(words: readonly string[]): Promise<{ said: string; joins: number; done: string[] }> {
  let joins = 0;
  const { facts } = controlPlane(BARE, LEFT, false);
  const bare: MockedMachine = {
    answer: (question) => clockAhead(0)(question) ?? facts[question as keyof ControlPlaneFacts],
    carryOut: (what) => {
      if (what !== JOIN) return Promise.resolve();
      const line = words[joins++] ?? "";
      throw new CommandError(
        { name: BARE.name } as Host,
        { what } as ExecRequest,
        { code: 1 } as ExecResult,
        [line],
      );
    },
  };
  const { within, done } = mockMachines({ [SEED.name]: onEtcd(), [BARE.name]: bare });
  const joining = within(spec, (run) => joinOne(run, seed(), controlPlane(BARE, [], false)));
  const said = await joining.then(
    () => "",
    (error: unknown) => String(error),
  );
  return { said, joins, done: done() };
}

describe("on mocked machines: an etcd that is too busy for kubeadm's one call", () => {
  const MISSED =
    "error: error execution phase etcd-join: error creating local etcd static pod manifest file: context deadline exceeded";

  test("is called again, after what the first call left was cleaned up; another failure is the end", async () => {
    const { said, joins, done } = await joinsWith([MISSED, "no space left on device"]);
    expect(said).toContain("no space left on device");
    expect(joins).toBe(2);
    expect(done).toContain("clean up with kubeadm reset: an interrupted join; the node is no member of etcd");
  });

  test("is called three times in one run", async () => {
    const { said, joins } = await joinsWith([MISSED, MISSED, MISSED, MISSED]);
    expect(said).toContain(MISSED);
    expect(joins).toBe(3);
  });
});

test("on mocked machines: a node is not made a control plane under an address that another Node has", async () => {
  const { api } = shared.running;
  await api.create("/api/v1/nodes", { apiVersion: "v1", kind: "Node", metadata: { name: "cp-old" } });
  const status = { addresses: [{ type: "InternalIP", address: BARE.privateAddress }] };
  await api.patch("/api/v1/nodes/cp-old/status", { status });
  try {
    const { within, done } = mockMachines({ [SEED.name]: onEtcd(), [BARE.name]: {} });
    const joining = within(spec, (run) => joinOne(run, seed(), controlPlane(BARE, [], false)));
    await expect(joining).rejects.toMatchObject({ code: "duplicate-node-address", exitCode: 4 });
    expect(done()).toEqual([]);
  } finally {
    await api.delete("/api/v1/nodes/cp-old");
  }
});

test("on mocked machines: the Node of an interrupted join goes before it is completed", async () => {
  const { within, done } = mockMachines({
    [SEED.name]: onEtcd(),
    [MEMBER.name]: { ...onEtcd(), answer: clockAhead(300_000) },
  });
  const unfinished = ALL_PARTS.filter((part) => part !== "admin.conf");
  const joining = within(spec, (run) => joinOne(run, seed(), controlPlane(MEMBER, unfinished, false)));
  await expect(joining).rejects.toMatchObject({ code: "clock-skew" });
  expect(done()).toEqual(["delete the Node an interrupted join registered"]);
  expect(await shared.running.api.find(`/api/v1/nodes/${MEMBER.name}`)).toBeUndefined();
});
