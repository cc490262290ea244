import { stripVTControlCharacters } from "node:util";
import { progressJson, progressLines } from "../../../scripts/phases/progress-lines";
import { Rows } from "../../../scripts/phases/progress-live";
import type { PhaseEvent } from "../../../scripts/phases/report";

const phase = "host-baseline";

test("a log has one line per finished step and node, with the time it took", () => {
  const lines: string[] = [];
  const report = progressLines((line) => lines.push(stripVTControlCharacters(line)));
  const events: PhaseEvent[] = [
    { phase, kind: "started", nodes: ["w-1"] },
    { phase, kind: "planned", node: "w-1", steps: ["load kernel module ip_vs"], elapsed: 1000 },
    { phase, kind: "step-started", node: "w-1", what: "load kernel module ip_vs" },
    { phase, kind: "output", node: "w-1", text: "chatter" },
    { phase, kind: "step-done", node: "w-1", what: "load kernel module ip_vs", elapsed: 3240 },
    { phase, kind: "finished", elapsed: 5000, nodes: 1, changed: 1, steps: 1, mostRoundTrips: 3 },
  ];
  events.forEach(report);
  expect(lines).toEqual([
    "host-baseline on 1 node",
    "host-baseline w-1  1 steps to do  (1.0 s)",
    "host-baseline w-1  load kernel module ip_vs  (3.2 s)",
    "host-baseline done: 1 of 1 nodes changed by 1 steps  (5.0 s)",
  ]);
});

test("the live display shows what each node is at and for how long, and counts nodes beyond a screen", () => {
  const rows = new Rows();
  for (let number = 1; number <= 22; number++)
    rows.take({ phase, kind: "step-started", node: `w-${number}`, what: "import image etcd" }, 1000);
  rows.take({ phase, kind: "step-done", node: "w-1", what: "import image etcd", elapsed: 1 }, 2000);
  const picture = stripVTControlCharacters(rows.picture(3500)).split("\n");
  expect(picture[0]).toBe("· w-2  import image etcd  2.5 s");
  expect(picture).toHaveLength(21);
  expect(picture.at(-1)).toBe("and 1 more nodes");
});

const failed: PhaseEvent = {
  phase: "workers",
  kind: "node-failed",
  node: "w-1",
  step: "delete the Node",
  message: "DELETE /api/v1/nodes/w-1: expected success; found 403 Forbidden",
  code: "api-refused",
  hint: "running again is safe",
};

test("a log names the node that failed and its step, once where the message has it", () => {
  const lines: string[] = [];
  const report = progressLines((line) => lines.push(stripVTControlCharacters(line)));
  report(failed);
  report({ ...failed, step: undefined, message: "silence" });
  report({ ...failed, step: "load kernel module ip_vs", message: "load kernel module ip_vs: exit code 1" });
  expect(lines).toEqual([
    "workers w-1  failed: delete the Node: DELETE /api/v1/nodes/w-1: expected success; found 403 Forbidden",
    "workers w-1  failed: silence",
    "workers w-1  failed: load kernel module ip_vs: exit code 1",
  ]);
});

test("a program gets node, step, code and hint of a failure", () => {
  const lines: string[] = [];
  progressJson((line) => lines.push(line))(failed);
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([failed]);
});

test("the live display no longer shows a node that failed as at work", () => {
  const rows = new Rows();
  rows.take({ phase: "workers", kind: "step-started", node: "w-1", what: "delete the Node" }, 1000);
  rows.take(failed, 2000);
  expect(rows.picture(3000)).toBe("");
});
