import type { PodObject } from "../../../scripts/cluster-api";
import { restartFindings, restartsOf, watchRestarts } from "../../../scripts/phases/acceptance-restarts";
import type { ClusterRun } from "../../../scripts/phases/cluster-run";
import { labSpec } from "../../constructs/clusters";

const pod = (restartCount: number, reason?: string): PodObject => ({
  metadata: { name: "etcd-cp-1" },
  spec: { nodeName: "cp-1" },
  status: {
    containerStatuses: [
      { name: "etcd", restartCount, ...(reason === undefined ? {} : { state: { waiting: { reason } } }) },
    ],
  },
});

test("restarts from before the acceptance do not count, and one is a slow start", () => {
  const before = restartsOf([pod(7)]);
  expect(restartFindings(before, [pod(7)])).toEqual([]);
  expect(restartFindings(before, [pod(8)])).toEqual([]);
});

test("a container that is restarted again and again is named with its node", () => {
  expect(restartFindings(restartsOf([pod(0)]), [pod(2)])).toMatchObject([
    { severity: "error", code: "crash-loop", node: "cp-1", actual: "2 restarts during acceptance" },
  ]);
});

test("one that waits for its next start is in a loop, however often it was restarted meanwhile", () => {
  const before = restartsOf([pod(9)]);
  expect(restartFindings(before, [pod(9, "CrashLoopBackOff")])).toHaveLength(1);
  expect(restartFindings(before, [pod(9, "ContainerCreating")])).toEqual([]);
});

describe("with a mocked API: parts of Kubernetes", () => {
  /** A static pod, or a Deployment's, that was started so many seconds ago. */
  const started = (secondsAgo: number, restartCount = 0, owner = "Node"): PodObject => ({
    metadata: { name: "etcd-cp-1", ownerReferences: [{ kind: owner, name: "cp-1", controller: true }] },
    spec: { nodeName: "cp-1" },
    status: {
      containerStatuses: [
        {
          name: "etcd",
          restartCount,
          state: { running: { startedAt: new Date(Date.now() - secondsAgo * 1000).toISOString() } },
        },
      ],
    },
  });

  /** What is found where the pods are these, one look after the other. */
  async function watched(timeout: string, ...looks: PodObject[]) {
    let asked = 0;
    const list = () => Promise.resolve({ items: [looks[Math.min(asked++, looks.length - 1)]] });
    const show = <T>(_node: string, _what: string, work: () => Promise<T>) => work();
    const run = {
      spec: labSpec({ acceptance: { steadyFor: "60s", timeout } }),
      show,
    } as unknown as ClusterRun;
    const found = await watchRestarts(run, { list } as never, restartsOf([started(0)]));
    return { found, asked };
  }

  test("that have run for long are looked at once", async () => {
    expect(await watched("10s", started(61))).toEqual({ found: [], asked: 1 });
  });

  test("that have just started are watched until they have run for long", async () => {
    expect(await watched("10s", started(5), started(59), started(60))).toEqual({ found: [], asked: 3 });
  });

  test("that end again while they are watched are found", async () => {
    const { found } = await watched("10s", started(5), started(1, 2));
    expect(found).toMatchObject([{ code: "crash-loop", actual: "2 restarts during acceptance" }]);
  });

  test("that are never seen to run on are found when the time is over", async () => {
    const { found } = await watched("1s", started(1, 1));
    expect(found).toMatchObject([{ code: "wait-time-limit", actual: "not so: etcd-cp-1/etcd" }]);
  });

  test("that belong to no node may be as young as they are", async () => {
    expect(await watched("10s", started(1, 0, "ReplicaSet"))).toEqual({ found: [], asked: 1 });
  });
});
