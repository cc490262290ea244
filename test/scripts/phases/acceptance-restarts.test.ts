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
  /** A static pod, or another owner's, that was started so many seconds ago. */
  const started = (secondsAgo: number, restartCount = 0, kind = "Node", name = "cp-1"): PodObject => ({
    metadata: { name: "etcd-cp-1", ownerReferences: [{ kind, name, controller: true }] },
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
  async function watched(steadyFor: string, ...looks: PodObject[]) {
    let asked = 0;
    const list = () => Promise.resolve({ items: [looks[Math.min(asked++, looks.length - 1)]] });
    const show = <T>(_node: string, _what: string, work: () => Promise<T>) => work();
    const run = {
      spec: labSpec({ acceptance: { steadyFor, timeout: "1s" } }),
      show,
    } as unknown as ClusterRun;
    const found = await watchRestarts(run, { list } as never, restartsOf([started(0)]));
    return { found, asked };
  }

  test("that have run for long are looked at once", async () => {
    expect(await watched("60s", started(61))).toEqual({ found: [], asked: 1 });
  });

  test("that have just started are watched until they have run for long", async () => {
    expect(await watched("60s", started(5), started(50), started(60))).toEqual({ found: [], asked: 3 });
  });

  test("that end again while they are watched are found", async () => {
    const { found } = await watched("60s", started(5), started(1, 2));
    expect(found).toMatchObject([{ code: "crash-loop", actual: "2 restarts during acceptance" }]);
  });

  test("that are never seen to run on are found when the time is over", async () => {
    const { found } = await watched("1s", started(-60, 1));
    expect(found).toMatchObject([{ code: "wait-time-limit", actual: "not so: etcd-cp-1/etcd" }]);
  });

  test.each([
    ["ReplicaSet", "coredns", 1],
    ["DaemonSet", "csi-node", 1],
    ["DaemonSet", "kube-proxy", 2],
  ])("of a %s %s are looked at %i times where they are young", async (kind, name, looks) => {
    const { found, asked } = await watched("60s", started(1, 0, kind, name), started(60));
    expect({ found, asked }).toEqual({ found: [], asked: looks });
  });
});
