import { setTimeout as pause } from "node:timers/promises";
import { PhaseError, RefusedError, VerificationError } from "../../../scripts/errors";
import { ClusterRun } from "../../../scripts/phases/cluster-run";
import { Hosts } from "../../../scripts/phases/hosts";
import { NodeProgress } from "../../../scripts/phases/progress-nodes";
import type { PhaseEvent } from "../../../scripts/phases/report";
import { Transport } from "../../../scripts/transport";
import { labSpec, node } from "../../constructs/clusters";

const spec = labSpec({ nodes: [node("control-plane", 1), node("worker", 1), node("worker", 2)] });
const workers = spec.nodes.filter(({ role }) => role === "worker");

const refused = (subject = "lab") =>
  new PhaseError("GET /api: expected success; found 403", { code: "api-refused", subject, hint: "look" });

/** What a phase that fails has told, and the error it ended with. */
async function failing(body: (run: ClusterRun) => Promise<unknown>) {
  const events: PhaseEvent[] = [];
  const report = (event: PhaseEvent): void => void events.push(event);
  const session = { hosts: new Hosts(), transport: new Transport(), report };
  const ground = { spec, project: "/project", session };
  const error: unknown = await ClusterRun.around("workers", ground, workers, async (run) => {
    await body(run);
  }).catch((thrown: unknown) => thrown);
  return { events, error, failures: events.filter(({ kind }) => kind === "node-failed") };
}

const failure = (of: string, step: string | undefined) => ({
  phase: "workers",
  kind: "node-failed",
  node: of,
  step,
  message: "GET /api: expected success; found 403",
  code: "api-refused",
  hint: "look",
});

test("a step that fails ends the phase's events with the node, the step, the code and the hint", async () => {
  const { events, error } = await failing((run) =>
    run.show("w-1", "wait for it", () => Promise.reject(refused())),
  );
  expect(error).toMatchObject({ code: "api-refused" });
  expect(events.map(({ kind }) => kind)).toEqual(["started", "step-started", "node-failed"]);
  expect(events.at(-1)).toEqual(failure("w-1", "wait for it"));
});

test("so does a change through the API", async () => {
  const { failures } = await failing((run) =>
    run.change("w-1", "delete the Node", () => Promise.reject(refused())),
  );
  expect(failures).toEqual([failure("w-1", "delete the Node")]);
});

test("a failure between steps has none, and is told of the node or the cluster it names", async () => {
  const afterStep = async (run: ClusterRun) => {
    await run.show("w-1", "wait for it", () => Promise.resolve());
    throw refused("w-1");
  };
  expect((await failing(afterStep)).failures).toEqual([failure("w-1", undefined)]);
  expect((await failing(() => Promise.reject(refused()))).failures).toEqual([failure("lab", undefined)]);
});

test("each of several nodes that fail is told once, by its own name, with its own step", async () => {
  const { failures, error } = await failing((run) =>
    run.forNodes(workers, (one) => run.show(one.name, `join ${one.name}`, () => Promise.reject(refused()))),
  );
  expect(error).toMatchObject({ code: "several-nodes-failed" });
  expect(failures).toEqual([failure("w-1", "join w-1"), failure("w-2", "join w-2")]);
});

test("one node that fails is told as soon as it does, once, and what goes with a node counts as the node", async () => {
  const courses = workers.map((one) => ({ node: one }));
  const { events, failures, error } = await failing((run) =>
    run.forNodes(courses, async ({ node: { name } }) => {
      if (name === "w-1") throw refused();
      await pause(10);
      await run.show(name, "join", () => Promise.resolve());
    }),
  );
  expect(error).toMatchObject({ code: "api-refused" });
  expect(failures).toEqual([failure("w-1", undefined)]);
  expect(events.map(({ kind }) => kind)).toEqual(["started", "node-failed", "step-started", "step-done"]);
});

test("nodes that are asked within a step fail in that step", async () => {
  const one = workers.slice(0, 1);
  const { failures } = await failing((run) =>
    run.show("w-1", "wait for it", () => run.forNodes(one, () => Promise.reject(refused()))),
  );
  expect(failures).toEqual([failure("w-1", "wait for it")]);
});

test("one error that ends several nodes is told of each", async () => {
  const shared = refused();
  const { failures } = await failing((run) => run.forNodes(workers, () => Promise.reject(shared)));
  expect(failures).toEqual([failure("w-1", undefined), failure("w-2", undefined)]);
});

test("a failure the phase can go on from is none", async () => {
  const { events } = await failing(async (run) => {
    await run.show("w-1", "look for it", () => Promise.reject(refused())).catch(() => undefined);
    await run.tell("w-1", "nothing is there");
  });
  expect(events.map(({ kind }) => kind)).not.toContain("node-failed");
  expect(events.at(-1)).toMatchObject({ kind: "finished" });
});

test("a step that failed before is not taken for the one that fails now", async () => {
  const { failures } = await failing((run) =>
    run.forNodes(workers.slice(0, 1), async ({ name }) => {
      await run.show(name, "look for it", () => Promise.reject(refused())).catch(() => undefined);
      throw refused();
    }),
  );
  expect(failures).toEqual([failure("w-1", undefined)]);
});

test("a bug has no code, and is told all the same", async () => {
  const { failures } = await failing((run) =>
    run.show("w-1", "join", () => Promise.reject(new TypeError("oops"))),
  );
  expect(failures).toEqual([
    { ...failure("w-1", "join"), message: "oops", code: undefined, hint: undefined },
  ]);
});

test("a verification that ends the phase has its findings; one of a node is told", async () => {
  const context = { code: "pod-routes", subject: "w-1", hint: "look" };
  const failed = () => Promise.reject(new VerificationError("expected routes", context));
  expect((await failing(failed)).failures).toEqual([]);
  expect((await failing((run) => run.forNodes(workers.slice(0, 1), failed))).failures).toMatchObject([
    { node: "w-1", code: "pod-routes" },
  ]);
});

test("what a part of a phase fails with is told once, with the step of that part", async () => {
  const events: PhaseEvent[] = [];
  const report = (event: PhaseEvent): void => void events.push(event);
  const whole = new NodeProgress("host-baseline", report);
  const part = new NodeProgress("host-baseline", report);
  const failed = whole.forNodes(workers.slice(0, 1), 1, "lab", ({ name }) =>
    part.during(name, () => {
      part.report({ phase: "host-baseline", kind: "step-started", node: name, what: "cordon the node" });
      return Promise.reject(new RefusedError("no", { code: "some", subject: "lab", hint: "look" }));
    }),
  );
  const error: unknown = await failed.catch((thrown: unknown) => thrown);
  whole.ended(error, "lab");
  expect(events.filter(({ kind }) => kind === "node-failed")).toMatchObject([
    { node: "w-1", step: "cordon the node", code: "some" },
  ]);
});
