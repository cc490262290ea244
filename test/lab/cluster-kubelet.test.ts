import { KUBELET_FILES } from "../../scripts/operations/kubelet";
import { clusterNodes } from "../../scripts/phases/cluster-nodes";
import { rollKubelets } from "../../scripts/phases/cluster-kubelet";
import { first, labSpec, node } from "../constructs/clusters";
import { noFiles } from "../scripts/operations/node-files";
import { mockMachines } from "./cluster-api/mocked-machines";
import { settledKubelet } from "./cluster-api/settled-kubelet";
import { sharedApiServer } from "./cluster-api/shared";

// A real API server, on machines that are mocked: w-1 has its settings, w-2 does not.

const spec = labSpec({
  nodes: [node("control-plane", 1), node("worker", 1), node("worker", 2)],
  kubernetes: { controlPlaneTimeout: "2s" },
});
const DONE = first(spec, "worker");
const BEHIND = spec.nodes.find(({ name }) => name === "w-2") ?? DONE;
const NODES = "/api/v1/nodes";

const shared = sharedApiServer();

afterEach(async () => {
  jest.restoreAllMocks();
  for (const { name } of [DONE, BEHIND]) await shared.running.api.delete(`${NODES}/${name}`);
});

const kubeletOf = (one: typeof DONE, isCurrent: boolean) => ({
  node: one,
  facts: {
    ...settledKubelet(spec, one),
    kubeletIsCurrent: isCurrent,
    kubernetes: { parts: new Set<never>(), emptyFiles: [], ca: undefined, kubelet: "active" },
    files: noFiles(...KUBELET_FILES),
  },
});

/** Rolls the kubelets while the cluster holds w-1's Ready for this; what was carried out on w-2. */
async function rolled(readyOfDone: string, isBehind = true): Promise<{ error: unknown; on: string[] }> {
  const { api } = shared.running;
  for (const { name } of [DONE, BEHIND])
    await api.create(NODES, { apiVersion: "v1", kind: "Node", metadata: { name } });
  const condition = (status: string) => ({ status: { conditions: [{ type: "Ready", status }] } });
  await api.patch(`${NODES}/${DONE.name}/status`, condition(readyOfDone));
  await api.patch(`${NODES}/${BEHIND.name}/status`, condition("True"));
  const on: string[] = [];
  const carryOut = (what: string): never => {
    on.push(what);
    throw new Error("as far as this test goes");
  };
  const { within } = mockMachines({ [DONE.name]: {}, [BEHIND.name]: { carryOut } });
  const nodes = [kubeletOf(DONE, true), kubeletOf(BEHIND, !isBehind)];
  const known = await clusterNodes(api);
  const rolling = within(spec, (run) => rollKubelets(run, api, nodes, known));
  const error = await rolling.then(
    () => undefined,
    (caught: unknown) => caught,
  );
  return { error, on };
}

test("the next kubelet has its turn while the others are heard", async () => {
  expect((await rolled("True")).on).toEqual(["start kubelet with its new settings"]);
});

test("no kubelet is restarted while one that an earlier run restarted is silent", async () => {
  const { error, on } = await rolled("Unknown");
  expect(error).toMatchObject({ code: "wait-time-limit", exitCode: 5 });
  expect(on).toEqual([]);
});

test("a silent kubelet is nobody's business where none has to be restarted", async () => {
  expect(await rolled("Unknown", false)).toEqual({ error: undefined, on: [] });
});
