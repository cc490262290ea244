import type { PodObject } from "../../../scripts/cluster-api";
import { restartFindings, restartsOf } from "../../../scripts/phases/acceptance-restarts";

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
