import { setTimeout as delay } from "node:timers/promises";
import type { CertificateRequestObject } from "../../scripts/cluster-api";
import { approveServing, isPending } from "../../scripts/cluster-api/kubelet-requests";
import { UnreachableError } from "../../scripts/errors";
import { acceptance } from "../../scripts/phases/acceptance";
import { surplusNodeFindings } from "../../scripts/phases/acceptance-nodes";
import { clusterNodes, refuseSharedAddress } from "../../scripts/phases/cluster-nodes";
import { cordon } from "../../scripts/phases/cordon";
import { approveRequests, awaitCertificates } from "../../scripts/phases/serving-certificates";
import { workers } from "../../scripts/phases/workers";
import type { ClusterInput, NodeSpec } from "../../spec";
import { first, labSpec } from "../constructs/clusters";
import { NAME } from "./cluster-api/api-server";
import { allowRequests, kubeletOf, REQUESTS } from "./cluster-api/kubelet";
import { mockMachines, type MockedMachine } from "./cluster-api/mocked-machines";
import { sharedApiServer } from "./cluster-api/shared";

// A real API server, on machines that are mocked.

const NODES = "/api/v1/nodes";

const shared = sharedApiServer();

afterEach(async () => {
  jest.restoreAllMocks();
  for (const name of (await clusterNodes(shared.running.api)).keys())
    await shared.running.api.delete(`${NODES}/${name}`);
});

async function createNode(name: string, address = "10.20.0.99"): Promise<void> {
  await shared.running.api.create(NODES, { apiVersion: "v1", kind: "Node", metadata: { name } });
  const status = { addresses: [{ type: "InternalIP", address }] };
  await shared.running.api.patch(`${NODES}/${name}/status`, { status });
}

/** A cluster that waits for nothing long. */
const soon = (more: Partial<ClusterInput> = {}) =>
  labSpec({ kubernetes: { controlPlaneTimeout: "2s", apiEndpoint: { name: NAME } }, ...more });

/** A machine whose streams lead to the real API server. */
const controlPlane: MockedMachine = {
  answer: (question) => (question === "adminConf" ? shared.running.adminConf : []),
  reaches: () => ({ host: "127.0.0.1", port: shared.running.ports.api }),
};

const request = (name: string) => shared.running.api.get<CertificateRequestObject>(`${REQUESTS}/${name}`);

describe("a kubelet's serving certificate, on mocked machines", () => {
  const spec = labSpec();
  const worker = first(spec, "worker");
  let asks: (name: string) => Promise<unknown>;

  beforeAll(async () => {
    await allowRequests(shared.running);
    const kubelet = kubeletOf(shared.running, shared.folder, worker.name, worker.privateAddress);
    asks = (name) => kubelet.ask(name);
    await asks("of-an-earlier-life");
    await approveServing(shared.running.api, [{ name: worker.name, addresses: [worker.privateAddress] }]);
  });

  test("is waited for where the request that was approved is that of the machine's earlier life", async () => {
    const answer = async () => !isPending(await request("of-this-life"));
    const late = delay(1_000).then(() => asks("of-this-life"));
    const hasCertificate = () => late.then(answer);
    const { within } = mockMachines({
      // The file is there once the request that comes late was approved.
      [worker.name]: { answer: () => Promise.race([hasCertificate(), delay(500).then(() => false)]) },
    });
    await within(spec, (run) => awaitCertificates(run, shared.running.api, [worker]));
    expect(await answer()).toBe(true);
  });

  test("is waited for by acceptance, or by the phase itself where that is off", async () => {
    const { within } = mockMachines({ [worker.name]: { answer: () => false } });
    const approve = (enabled: boolean) =>
      within(soon({ acceptance: { enabled } }), (run) => approveRequests(run, shared.running.api, [worker]));
    await approve(true);
    await expect(approve(false)).rejects.toMatchObject({ code: "serving-certificate-missing" });
  });

  test("that does not come in time is an error that names the node", async () => {
    const { within } = mockMachines({ [worker.name]: { answer: () => false } });
    await expect(
      within(soon(), (run) => awaitCertificates(run, shared.running.api, [worker])),
    ).rejects.toMatchObject({
      code: "serving-certificate-missing",
      subject: worker.name,
    });
  });
});

test("no address is registered twice", async () => {
  const worker = first(labSpec(), "worker");
  await createNode("other", worker.privateAddress);
  const known = await clusterNodes(shared.running.api);
  expect(() => refuseSharedAddress(worker, known)).toThrow(
    expect.objectContaining({ code: "duplicate-node-address", subject: worker.name, exitCode: 4 }) as Error,
  );
  expect(() => refuseSharedAddress({ ...worker, name: "other" }, known)).not.toThrow();
});

test("on mocked machines: a worker of another cluster is refused, and nothing is touched on any", async () => {
  const spec = soon();
  const touched = jest.fn(() => Promise.resolve());
  const kubernetes = {
    parts: new Set(["kubelet.conf", "kubelet config", "ca.crt"]),
    emptyFiles: [],
    ca: "another",
    kubelet: "active",
  };
  const answers: Readonly<Record<string, unknown>> = { kubernetes, files: new Map() };
  const { session } = mockMachines({
    [first(spec, "control-plane").name]: { ...controlPlane, carryOut: touched },
    [first(spec, "worker").name]: { answer: (question) => answers[question], carryOut: touched },
  });
  const call = { phase: "workers", spec, project: shared.folder, node: undefined } as const;
  await expect(workers(call, session)).rejects.toMatchObject({
    code: "other-cluster",
    subject: first(spec, "worker").name,
    exitCode: 4,
  });
  expect(touched).not.toHaveBeenCalled();
});

describe("a Node that the environment does not name", () => {
  const find = (more: Partial<ClusterInput> = {}, quiet = 60_000) =>
    mockMachines({}).within(labSpec({ acceptance: { timeout: "60s" }, ...more }), (run) =>
      surplusNodeFindings(run, shared.running.api, quiet),
    );

  test("is none where all are named", async () => {
    await createNode("cp-1");
    expect(await find()).toEqual([]);
  });

  test("is an error where nobody makes it leave", async () => {
    await createNode("w-1");
    await createNode("surplus");
    expect(await find({}, 0)).toMatchObject([
      { severity: "error", code: "node-not-in-environment", node: "surplus" },
    ]);
  });

  test("is found by the phase, on mocked machines whose kube-proxy does not answer", async () => {
    const sets = "/apis/apps/v1/namespaces/kube-system/daemonsets";
    const template = {
      metadata: { labels: { app: "kube-proxy" } },
      spec: { containers: [{ name: "kube-proxy", image: "kube-proxy" }] },
    };
    await shared.running.api.create(sets, {
      apiVersion: "apps/v1",
      kind: "DaemonSet",
      metadata: { name: "kube-proxy" },
      spec: { selector: { matchLabels: { app: "kube-proxy" } }, template },
    });
    const status = { observedGeneration: 1, currentNumberScheduled: 0, numberMisscheduled: 0 };
    await shared.running.api.patch(`${sets}/kube-proxy/status`, {
      status: { ...status, desiredNumberScheduled: 0, numberReady: 0 },
    });
    await createNode("surplus");
    const spec = soon({ network: { plugin: "none" }, acceptance: { timeout: "2s" } });
    const machines = Object.fromEntries(spec.nodes.map(({ name }) => [name, controlPlane]));
    const { session, found } = mockMachines(machines);
    const call = { phase: "acceptance", spec, project: shared.folder, node: undefined } as const;
    await expect(acceptance(call, session)).rejects.toThrow(/kube-proxy/);
    expect(found()).toEqual(["kube-proxy-mode", "kube-proxy-mode", "node-not-in-environment"]);
  });

  test("is told beside a machine that cannot be looked at, and a certificate that does not come", async () => {
    await createNode("surplus");
    const spec = soon({ network: { plugin: "none" }, acceptance: { timeout: "2s" } });
    const [{ name: seen }, { name: unseen }] = spec.nodes as [NodeSpec, NodeSpec];
    const unreachable = { code: "ssh-time-limit", subject: unseen, hint: "look at its console" };
    const { session, found } = mockMachines({
      [seen]: {
        ...controlPlane,
        answer: (question) => !question.endsWith("ertificate") && controlPlane.answer?.(question),
      },
      [unseen]: { answer: () => Promise.reject(new UnreachableError("no answer", unreachable)) },
    });
    const call = { phase: "acceptance", spec, project: shared.folder, node: undefined } as const;
    await expect(acceptance(call, session)).rejects.toMatchObject({ exitCode: 6 });
    const expected = ["kube-proxy-mode", "ssh-time-limit", "serving-certificate-missing"];
    expect(found()).toEqual([...expected, "node-not-in-environment"]);
  });

  test("is a warning where others bring the pod network", async () => {
    await createNode("surplus");
    expect(await find({ network: { plugin: "none" } }, 0)).toMatchObject([{ severity: "warning" }]);
  });

  test("is waited for while it leaves, however long nothing else is to be seen", async () => {
    await createNode("surplus");
    await cordon(shared.running.api, "surplus");
    const gone = delay(3_000).then(() => shared.running.api.delete(`${NODES}/surplus`));
    expect(await find({}, 0)).toEqual([]);
    await gone;
  });

  test("fails nothing where it still leaves when the time is over", async () => {
    await createNode("surplus");
    await cordon(shared.running.api, "surplus");
    expect(await find({ acceptance: { timeout: "1s" } })).toMatchObject([
      { severity: "warning", actual: "one that it does not name, still leaving or interrupted in that" },
    ]);
  });
});
