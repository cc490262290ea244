import type { NodeObject } from "../../../scripts/cluster-api";
import { missingHealth } from "../../../scripts/phases/cluster-kubelet";

function heard(
  lastHeartbeatTime: string,
  status = "True",
  message = "kubelet is posting ready status",
): NodeObject {
  return {
    metadata: { name: "w-1" },
    spec: {},
    status: { conditions: [{ type: "Ready", status, message, lastHeartbeatTime }] },
  };
}

test("Ready alone is no word of the new kubelet", () => {
  const before = heard("2026-11-25T10:00:00Z");
  expect(missingHealth(before, before)).toMatch(/no word/);
  expect(missingHealth(before, undefined)).toMatch(/no word/);
});

test("a fresh report that says Ready is enough, one that says NotReady tells why", () => {
  const before = heard("2026-11-25T10:00:00Z");
  expect(missingHealth(before, heard("2026-11-25T10:00:09Z", "False", "PLEG is not healthy"))).toBe(
    "PLEG is not healthy",
  );
  expect(missingHealth(before, heard("2026-11-25T10:00:12Z"))).toBeUndefined();
});

test("a node that was not Ready before may still wait for its pod network", () => {
  const before = heard("2026-11-25T10:00:00Z", "False", "cni plugin not initialized");
  expect(missingHealth(before, before)).toMatch(/no word/);
  expect(missingHealth(before, heard("2026-11-25T10:00:09Z", "False"))).toBeUndefined();
});

test("a Node that was deleted is back with the first report", () => {
  expect(missingHealth(undefined, heard("2026-11-25T10:00:09Z", "False"))).toBeUndefined();
});
