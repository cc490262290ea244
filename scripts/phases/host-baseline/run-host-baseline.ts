import type { PhaseCall } from "../call";
import { artifactSource } from "../artifact-source";
import { ClusterRun } from "../cluster-run";
import { run } from "../run";
import type { Session } from "../session";
import { hostBaseline } from "./host-baseline";
import { rolled } from "./rolled";

/** Brings every node of a cluster up to a running containerd and a firewall. */
export async function runHostBaseline({ spec, project }: PhaseCall, session: Session): Promise<void> {
  const source = await artifactSource(spec, project);
  const phase = await hostBaseline(spec, source);
  const ground = { spec, project, session };
  await ClusterRun.within(phase.name, ground, (cluster) =>
    run({ ...phase, rolled: rolled(cluster) }, ground),
  );
}
