import { despiteMissedCalls } from "../../../scripts/phases/missed-call";
import { CommandError, type ExecRequest, type ExecResult, type Host } from "../../../scripts/transport";

const failed = (line: string): CommandError =>
  new CommandError(
    { name: "cp-1" } as Host,
    { what: "kubeadm init" } as ExecRequest,
    { code: 1 } as ExecResult,
    [line],
  );

const BUSY = failed(
  'error: error execution phase addon/coredns: couldn\'t retrieve DNS addon deployments: Get "https://10.32.0.11:6443/apis/apps/v1": net/http: request canceled (Client.Timeout exceeded while awaiting headers)',
);

/** Work that ends so one time after the other, and which of its turns were first. */
function ending(...ends: readonly (Error | "done")[]) {
  const turns: boolean[] = [];
  const result = despiteMissedCalls((isFirst) => {
    turns.push(isFirst);
    const end = ends[turns.length - 1] ?? "done";
    return end === "done" ? Promise.resolve(end) : Promise.reject(end);
  });
  return { result, turns };
}

test("a call that kubeadm gave up is not the end of a run", async () => {
  const { result, turns } = ending(BUSY, "done");
  await expect(result).resolves.toBe("done");
  expect(turns).toEqual([true, false]);
});

test("three times busy is the end", async () => {
  const { result, turns } = ending(BUSY, BUSY, BUSY, "done");
  await expect(result).rejects.toBe(BUSY);
  expect(turns).toHaveLength(3);
});

test("any other failure is the end at once, also one that says the same and is no command's", async () => {
  const full = failed("no space left on device");
  const { result, turns } = ending(full);
  await expect(result).rejects.toBe(full);
  expect(turns).toHaveLength(1);
  const other = new Error(BUSY.message);
  await expect(ending(other).result).rejects.toBe(other);
});
