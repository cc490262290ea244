import { writeFileSync } from "node:fs";
import { userInfo } from "node:os";
import { join } from "node:path";
import { command } from "../../scripts/command";
import { ClusterRun } from "../../scripts/phases/cluster-run";
import type { Phase } from "../../scripts/phases/phase";
import type { PhaseEvent } from "../../scripts/phases/report";
import { run } from "../../scripts/phases/run";
import { withSession, type Session } from "../../scripts/phases/session";
import { sh } from "../../scripts/shell";
import type { ClusterSpec } from "../../spec";
import { first, staticSpec } from "../constructs/clusters";
import { sharedServer } from "./server";

const shared = sharedServer();

const COMMANDS = [
  command("go well", sh`true`),
  command("go wrong", sh`exit 3`),
  command("not begun", sh`true`),
];

const FAILURE = { kind: "node-failed", node: "cp-1", step: "go wrong", code: "command-failed" };

/** The failures that are told while `body` works on the machine of this server. */
async function failures(body: (spec: ClusterSpec, session: Session) => Promise<void>): Promise<PhaseEvent[]> {
  const { hostKey, port, clientKey } = shared.sshd;
  const knownHosts = join(shared.folder, "known_hosts");
  writeFileSync(knownHosts, `[127.0.0.1]:${port} ${hostKey.line}\n`);
  const ssh = { user: userInfo().username, keyFile: clientKey.path, port, knownHosts };
  const spec = staticSpec({
    machines: { source: "static", location: { country: "NO" }, ssh },
    nodes: [{ name: "cp-1", role: "control-plane", address: "127.0.0.1", privateAddress: "10.20.0.11" }],
  });
  const events: PhaseEvent[] = [];
  const report = (event: PhaseEvent): void => void events.push(event);
  await expect(withSession(spec, report, (session) => body(spec, session))).rejects.toMatchObject({
    code: "command-failed",
  });
  return events.filter(({ kind }) => kind === "node-failed");
}

test("of several commands that travel together, the one that failed is told as the step", async () => {
  const told = await failures((spec, session) =>
    ClusterRun.around("workers", { spec, project: shared.folder, session }, spec.nodes, (one) =>
      one.carryOut(first(spec, "control-plane"), COMMANDS),
    ),
  );
  expect(told).toEqual([expect.objectContaining({ ...FAILURE, phase: "workers" })]);
});

const phase: Phase<undefined, Record<string, never>> = {
  name: "host-baseline",
  nodes: ({ nodes }) => nodes,
  desired: () => undefined,
  facts: () => ({}),
  preflight: [],
  operations: [() => COMMANDS],
  atOnce: () => 1,
  verify: [],
};

test("a node that fails in host-baseline is told with its step, and once where its turn is part of a rolling change", async () => {
  const ground = (spec: ClusterSpec, session: Session) => ({ spec, project: shared.folder, session });
  const beside = await failures((spec, session) => run(phase, ground(spec, session)));
  expect(beside).toEqual([expect.objectContaining(FAILURE)]);
  const rolled = await failures((spec, session) =>
    ClusterRun.within("host-baseline", ground(spec, session), (part) => {
      const around = async <T>(
        { node }: { readonly node: ClusterSpec["nodes"][number] },
        work: () => Promise<T>,
      ) => {
        await part.carryOut(node, COMMANDS);
        return work();
      };
      const turns = { reason: () => "a turn", atOnce: () => 1, around };
      return run({ ...phase, rolled: turns }, ground(spec, session));
    }),
  );
  expect(rolled).toEqual([expect.objectContaining(FAILURE)]);
});
