import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { NodeSpec } from "../../spec";
import type { ClusterRun } from "../../scripts/phases/cluster-run";
import { nodeEtcd, askControlPlane } from "../../scripts/phases/control-plane-node";
import { leaveEtcd, refuseOrphanedEtcd } from "../../scripts/phases/leave-etcd";
import { labSpec, node } from "../constructs/clusters";
import { startEtcdCluster, type EtcdCluster } from "./cluster-api/etcd-cluster";
import { mockMachines } from "./cluster-api/mocked-machines";
import { unpackPrograms } from "./cluster-api/programs";
import { until } from "./until";

// Three real etcds that are one cluster, on machines that are mocked. Each test goes on from the one before.

const spec = labSpec({ nodes: [1, 2, 3].map((number) => node("control-plane", number)) });
const [FIRST, SECOND, THIRD] = spec.nodes as [NodeSpec, NodeSpec, NodeSpec];

let folder: string;
let cluster: EtcdCluster;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "kubefjord-etcd-"));
  const programs = await unpackPrograms(folder);
  cluster = startEtcdCluster(
    programs,
    folder,
    spec.nodes.map(({ name }) => name),
  );
  await awaitHealthy(FIRST, SECOND, THIRD);
});

afterAll(async () => {
  jest.restoreAllMocks();
  await cluster.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function onMachines<T>(work: (run: ClusterRun) => Promise<T>): Promise<T> {
  const { ca, certificate, key } = cluster.credentials;
  const kubernetes = { parts: new Set(), emptyFiles: [], ca: undefined, kubelet: "active" };
  const answers: Readonly<Record<string, unknown>> = {
    kubernetes,
    etcdCa: ca,
    etcdCertificate: certificate,
    etcdKey: key,
  };
  const machines = spec.nodes.map(({ name }) => {
    const machine = { answer: (question: string) => answers[question], reaches: cluster.reaches(name) };
    return [name, machine] as const;
  });
  return mockMachines(Object.fromEntries(machines)).within(spec, work);
}

async function etcdOf(run: ClusterRun, one: NodeSpec) {
  const etcd = await nodeEtcd(run, await askControlPlane(run, one));
  if (etcd === undefined) throw new Error(`${one.name} has no etcd`);
  return etcd;
}

async function awaitHealthy(...nodes: readonly NodeSpec[]): Promise<void> {
  for (const one of nodes)
    await until(`etcd of ${one.name} is healthy`, () =>
      onMachines(async (run) => (await etcdOf(run, one)).isHealthy()),
    );
}

const memberNames = () =>
  onMachines(async (run) => (await (await etcdOf(run, FIRST)).members()).map(({ name }) => name).sort());

test("one of three may leave while the other two are healthy", async () => {
  await onMachines((run) => refuseOrphanedEtcd(run, THIRD));
});

test("none leaves while one of the others is down, asked before the drain or directly before it goes", async () => {
  await cluster.crash(SECOND.name);
  const quorum = { code: "etcd-quorum", subject: THIRD.name, exitCode: 4 };
  await expect(onMachines((run) => refuseOrphanedEtcd(run, THIRD))).rejects.toMatchObject(quorum);
  await expect(onMachines((run) => leaveEtcd(run, THIRD))).rejects.toMatchObject(quorum);
  expect(await memberNames()).toEqual([FIRST.name, SECOND.name, THIRD.name]);
});

test("it goes when the others are back, and a second look finds nothing to take out", async () => {
  cluster.start(SECOND.name);
  await awaitHealthy(SECOND);
  await onMachines((run) => leaveEtcd(run, THIRD));
  expect(await memberNames()).toEqual([FIRST.name, SECOND.name]);
  await onMachines((run) => leaveEtcd(run, THIRD));
});
