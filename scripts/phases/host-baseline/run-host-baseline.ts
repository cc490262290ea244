import type { PhaseCall } from "../call";
import { artifactSource } from "../artifact-source";
import { run } from "../run";
import type { Session } from "../session";
import { hostBaseline } from "./host-baseline";

/** Brings every node of a cluster up to a running containerd and a firewall. */
export async function runHostBaseline({ spec, project }: PhaseCall, session: Session): Promise<void> {
  const source = await artifactSource(spec, project);
  await run(await hostBaseline(spec, source), { spec, project, session });
}
