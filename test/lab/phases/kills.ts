import { randomInt } from "node:crypto";
import type { PhaseEvent } from "../../../scripts/phases/report";
import { succeed } from "../project/project";
import { type EndState, endState } from "./end-state";
import { ALONE, CLUSTER, CONTROL_PLANE, restore, run, takeSnapshot } from "./machines";

// One machine alone, and what is killed (SIGKILL of the phase program) goes on from there: `npm run test:crash` tries
// every point by itself, each from a snapshot, which takes hours.

/** No phase is in more pieces: a run that makes no progress must not loop for ever. */
const MOST_RUNS = 150;

const RANDOM_KILLS = 10;

export function describeKilledBaseline(): void {
  describe("host-baseline, killed", () => {
    let bare: EndState;
    let wanted: EndState;

    beforeAll(async () => {
      await takeSnapshot(CONTROL_PLANE);
      bare = await endState(CLUSTER, CONTROL_PLANE);
    });

    it("after every single step: comes to its end", async () => {
      let runs = 1;
      for (; runs <= MOST_RUNS; runs++) {
        const ended = await run("host-baseline", ALONE, { at: ({ kind }) => kind === "step-done" });
        if (ended.code === null) continue;
        succeed(ended);
        break;
      }
      expect(runs).toBeGreaterThan(30);
      expect(runs).toBeLessThan(MOST_RUNS);
      wanted = await endState(CLUSTER, CONTROL_PLANE);
      expect(wanted).not.toEqual(bare);
    });

    it(`at ${RANDOM_KILLS} random moments: comes to the same end`, async () => {
      await restore(CONTROL_PLANE);
      expect(await endState(CLUSTER, CONTROL_PLANE)).toEqual(bare);
      const moments = Array.from({ length: RANDOM_KILLS }, () => randomInt(2_000, 11_000));
      for (const afterMilliseconds of moments) await run("host-baseline", ALONE, { afterMilliseconds });
      succeed(await run("host-baseline", ALONE));
      expect({ moments, end: await endState(CLUSTER, CONTROL_PLANE) }).toEqual({ moments, end: wanted });
    });
  });
}

/** kubeadm has said something that begins so. */
const said = (beginning: string) => (event: PhaseEvent) =>
  event.kind === "output" && event.text.startsWith(beginning);

export function describeKilledControlPlane(): void {
  describe("control-plane, killed", () => {
    it.each([
      ["while kubeadm writes its files", said("[kubeconfig] Writing")],
      ["while the API server starts for the first time", said("[wait-control-plane]")],
      ["with a running API, before kubeadm has finished", said("[bootstrap-token]")],
    ])("%s: the program is gone", async (_, at) => {
      expect((await run("control-plane", ALONE, { at })).code).toBeNull();
    });

    it("comes to a healthy end with one member and one Node, and finds nothing more to do", async () => {
      succeed(await run("control-plane", ALONE));
      const last = succeed(await run("control-plane", ALONE));
      expect(last.events.at(-1)).toMatchObject({ kind: "finished", changed: 0, steps: 0 });
      const { members, nodes } = await endState(CLUSTER, CONTROL_PLANE);
      expect(nodes).toEqual([`node/${CONTROL_PLANE}`]);
      expect(members).toHaveLength(1);
      expect(members[0]).toContain("started");
    });
  });
}
