import { once } from "node:events";
import { ApiError } from "../../../scripts/cluster-api";
import { podFindings } from "../../../scripts/phases/acceptance-pods";
import type { ClusterRun } from "../../../scripts/phases/cluster-run";
import { labSpec, node } from "../../constructs/clusters";

const SERVICE_ADDRESS = "10.96.7.7";
const ANSWERS = { responses: ["ok"] };

/** What each node's pod has to reach: those of the other nodes, the Service, and its name. */
const POD_ADDRESSES: Readonly<Record<string, string>> = {
  "cp-1": "10.244.0.5",
  "w-1": "10.244.1.5",
  "w-2": "10.244.2.5",
};
const NODES = [node("control-plane", 1), node("worker", 1), node("worker", 2)];

/** The answer of a pod that was told to ask for this host. */
type Dial = (node: string, host: string) => unknown;

/** An API that is mocked: every pod is Ready at once, or never, and asks as `dial` says. */
function mockedApi(dial: Dial, ready: "True" | "False") {
  const deleted: string[] = [];
  const pods = Object.entries(POD_ADDRESSES).map(([nodeName, podIP]) => ({
    metadata: { name: `echo-${nodeName}` },
    spec: { nodeName },
    status: { podIP, phase: "Pending", conditions: [{ type: "Ready", status: ready }] },
  }));
  const items = (path: string) => (path.includes("/pods?") ? pods : path.includes("account") ? [{}] : []);
  const api = {
    create: (path: string) =>
      Promise.resolve({ metadata: { name: "probe" }, spec: path.includes("services") ? service : {} }),
    list: (path: string) =>
      Promise.resolve({
        metadata: {},
        items: items(path).map((item) => ({ metadata: { name: "x" }, ...item })),
      }),
    get: (path: string) => {
      const [, name = ""] = /\/pods\/echo-([^:]+):/.exec(path) ?? [];
      const host = new URL(path, "http://api").searchParams.get("host") ?? "";
      return Promise.resolve().then(() => dial(name, host));
    },
    // No change comes.
    watch: (_path: string, _version: string, limit: AbortSignal) => untilAborted(limit),
    delete: (path: string) => Promise.resolve(void deleted.push(path)),
  };
  return { api: { ...api, impatient: api } as never, deleted };
}

const service = { clusterIP: SERVICE_ADDRESS };

async function* untilAborted(limit: AbortSignal): AsyncGenerator<never> {
  await once(limit, "abort");
  yield* [];
}

async function find(dial: Dial, ready: "True" | "False" = "True") {
  const { api, deleted } = mockedApi(dial, ready);
  const show = <T>(_node: string, _what: string, work: () => Promise<T>) => work();
  const run = {
    spec: labSpec({ acceptance: { timeout: "1s" }, nodes: NODES }),
    show,
  } as unknown as ClusterRun;
  const found = await podFindings(run, api);
  expect(deleted).toEqual(["/api/v1/namespaces/probe"]);
  return found;
}

test("with a mocked API: every node asks every other one, and pods that all get an answer are no finding", async () => {
  const asked: string[] = [];
  const dial: Dial = (name, host) => {
    asked.push(`${name} ${host}`);
    return ANSWERS;
  };
  expect(await find(dial)).toEqual([]);
  expect(asked.sort()).toEqual([
    "cp-1 10.244.1.5",
    "cp-1 10.244.2.5",
    `cp-1 ${SERVICE_ADDRESS}`,
    "cp-1 echo.probe.svc.cluster.local",
    "w-1 10.244.0.5",
    "w-1 10.244.2.5",
    `w-1 ${SERVICE_ADDRESS}`,
    "w-1 echo.probe.svc.cluster.local",
    "w-2 10.244.0.5",
    "w-2 10.244.1.5",
    `w-2 ${SERVICE_ADDRESS}`,
    "w-2 echo.probe.svc.cluster.local",
  ]);
});

test.each([
  ["pod on w-1", "10.244.1.5", 8080],
  ["Service", SERVICE_ADDRESS, 80],
  ["DNS name", "echo.probe.svc.cluster.local", 80],
])(
  "with a mocked API: a %s that gives one node no answer is found there",
  async (what, unreachable, port) => {
    const found = await find((name, host) =>
      name === "cp-1" && host === unreachable ? { errors: ["i/o timeout"] } : ANSWERS,
    );
    expect(found).toMatchObject([
      {
        severity: "error",
        code: "pod-network",
        node: "cp-1",
        actual: `${what} ${unreachable}:${port}: i/o timeout`,
      },
    ]);
  },
);

test("with a mocked API: a pod that the API server does not reach is found, with what it said", async () => {
  const found = await find((name) => {
    if (name !== "w-1") return ANSWERS;
    throw new ApiError("lab", "GET", 503, "ServiceUnavailable", "dial tcp 10.244.1.5:8080: i/o timeout");
  });
  expect(found).toMatchObject([
    {
      code: "pod-network",
      node: "w-1",
      actual: expect.stringContaining("10.244.1.5:8080: i/o timeout") as string,
    },
  ]);
});

test("with a mocked API: pods that do not start in time are found like anything else, and nothing is asked", async () => {
  const found = await find(() => {
    throw new Error("asked all the same");
  }, "False");
  expect(found).toMatchObject([
    {
      severity: "error",
      code: "wait-time-limit",
      expected: "a Ready pod on every node that is tried within 1 s",
      actual: "echo-cp-1 Pending; echo-w-1 Pending; echo-w-2 Pending",
    },
  ]);
});
