import { once } from "node:events";
import { connect } from "node:net";
import { ClusterRun } from "../../../scripts/phases/cluster-run";
import { Machine } from "../../../scripts/phases/machine";
import type { PhaseEvent } from "../../../scripts/phases/report";
import type { Session } from "../../../scripts/phases/session";
import type { Command } from "../../../scripts/command";
import type { ClusterSpec } from "../../../spec";

/** A machine that is not there: what it says when it is asked, and does when it is told. */
export interface MockedMachine {
  /** What it answers to the question of this name; undefined by default. */
  readonly answer?: (question: string) => unknown;
  /** What a command of this name does; nothing by default. */
  readonly carryOut?: (what: string) => Promise<void>;
  /** Where on this computer an address and port lead that it opens a stream to; nowhere by default. */
  readonly reaches?: (address: string, port: number) => { readonly host: string; readonly port: number };
}

/** Has every connection lead to mocked machines, by their nodes' names. Tunnels through them are real. */
export function mockMachines(machines: Readonly<Record<string, MockedMachine>>) {
  const events: PhaseEvent[] = [];
  const report = (event: PhaseEvent) => void events.push(event);
  jest.spyOn(Machine, "connect").mockImplementation(({ node }, { report: tell }, phase) => {
    const mocked = machines[node.name];
    if (mocked === undefined) throw new Error(`no machine is mocked for ${node.name}`);
    const machine = {
      node,
      roundTrips: 0,
      steps: 0,
      connection: () => Promise.resolve({ openStream: streamOf(mocked) }),
      ask: async (facts: object) => {
        const answers = Object.keys(facts).map(async (name) => [name, await mocked.answer?.(name)] as const);
        return Object.fromEntries(await Promise.all(answers)) as unknown;
      },
      carryOut: async (commands: readonly Command[]) => {
        for (const { what } of commands) {
          await mocked.carryOut?.(what);
          tell({ phase, kind: "step-done", node: node.name, what, elapsed: 0 });
        }
      },
    };
    return Promise.resolve(machine as unknown as Machine);
  });
  const session = { report } as unknown as Session;
  return {
    session,
    /** What was done so far, on whichever node. */
    done: () => events.flatMap((event) => (event.kind === "step-done" ? [event.what] : [])),
    /** Codes of what was found so far. */
    found: () => events.flatMap((event) => (event.kind === "finding" ? [event.finding.code] : [])),
    /** Something that a phase does in a run of its own. */
    within: <T>(spec: ClusterSpec, body: (run: ClusterRun) => Promise<T>) =>
      ClusterRun.within("control-plane", { spec, project: "/", session }, body),
  };
}

function streamOf({ reaches }: MockedMachine) {
  return async (address: string, port: number) => {
    if (reaches === undefined) throw new Error(`nothing answers at ${address}:${port}`);
    const socket = connect(reaches(address, port));
    await once(socket, "connect");
    return socket;
  };
}
