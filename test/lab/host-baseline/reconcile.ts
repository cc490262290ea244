import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import type { PhaseEvent } from "../../../scripts/phases/report";
import { type Changes, environment } from "./cluster";

/** How a run of the phase program ended. */
export interface Ended {
  /** Exit code; null where it was killed. */
  readonly code: number | null;
  readonly events: readonly PhaseEvent[];
  /** What it said to people. */
  readonly stderr: string;
}

/**
 * Runs `kubefjord reconcile --phase host-baseline --json` to its end.
 *
 * @param until kills the program (SIGKILL) at the first event for which it is true
 */
export async function reconcile(
  changes: Changes = {},
  until: (event: PhaseEvent) => boolean = () => false,
): Promise<Ended> {
  const file = await environment(changes);
  const program = ["bin/kubefjord.js", "reconcile", file, "--phase", "host-baseline", "--json"];
  // Jest's copy of the environment: a child would otherwise get the original, without our state directory.
  const child = spawn("node", program, { stdio: ["ignore", "pipe", "pipe"], env: { ...process.env } });
  const events: PhaseEvent[] = [];
  createInterface({ input: child.stdout }).on("line", (line) => {
    const event = JSON.parse(line) as PhaseEvent;
    events.push(event);
    if (until(event)) child.kill("SIGKILL");
  });
  const chunks: Buffer[] = [];
  child.stderr.on("data", (chunk: Buffer) => chunks.push(chunk));
  const [code] = (await once(child, "close")) as [number | null];
  return { code, events, stderr: Buffer.concat(chunks).toString("utf8") };
}

/** What the run said at its end; it must have come to it. */
export function totals({ events, stderr }: Ended): Extract<PhaseEvent, { kind: "finished" }> {
  const finished = events.find((event) => event.kind === "finished");
  if (finished === undefined) throw new Error(`the run did not finish: ${stderr}`);
  return finished;
}
