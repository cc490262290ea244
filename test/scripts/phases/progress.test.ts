import { stripVTControlCharacters } from "node:util";
import { progressLines } from "../../../scripts/phases/progress-lines";
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
