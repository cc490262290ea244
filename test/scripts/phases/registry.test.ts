import { PHASES } from "../../../constructs/phase-call";
import type { PhaseCall } from "../../../scripts/phases/call";
import { Hosts } from "../../../scripts/phases/hosts";
import { type Registry, runPhase } from "../../../scripts/phases/registry";
import type { Session } from "../../../scripts/phases/session";
import { Transport } from "../../../scripts/transport";
import { labSpec } from "../../constructs/clusters";

const call = (phase: PhaseCall["phase"]): PhaseCall => ({
  phase,
  spec: labSpec(),
  project: "/project",
  node: undefined,
});

/** Never used: neither phase connects to anything. */
const session: Session = { hosts: new Hosts(), transport: new Transport(), report: () => undefined };

test("a phase this version does not have fails and says that nothing was done", async () => {
  for (const phase of PHASES) {
    await expect(runPhase(call(phase), session, {})).rejects.toMatchObject({
      exitCode: 5,
      code: "phase-not-available",
      subject: "lab",
      message: `phase ${phase} is not available in this version of kubefjord; nothing was done`,
    });
  }
});

test("a registered phase gets the call, and its failure is the program's", async () => {
  const calls: PhaseCall[] = [];
  const registry: Registry = {
    workers: () => (received) => Promise.resolve(void calls.push(received)),
    network: () => () => Promise.reject(new Error("no route")),
  };
  await runPhase(call("workers"), session, registry);
  expect(calls).toEqual([call("workers")]);
  await expect(runPhase(call("network"), session, registry)).rejects.toThrow("no route");
});
