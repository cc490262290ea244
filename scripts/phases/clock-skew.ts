import type { ClusterSpec, NodeSpec } from "../../spec";
import { milliseconds } from "../../spec/durations";
import { type Clock, clock } from "../facts/clock";
import type { Finding } from "../finding";
import type { ClusterRun } from "./cluster-run";
import { refuse } from "./failures";

/**
 * Asks a node for its clock just before kubeadm makes certificates there: host-baseline asks only where it has something
 * to change, which may be long ago.
 *
 * @throws RefusedError `clock-skew`
 */
export async function refuseWrongClock(run: ClusterRun, node: NodeSpec): Promise<void> {
  const { clock: found } = await (await run.machine(node)).ask({ clock });
  refuse(skewed(node.name, found, run.spec), run.spec.cluster);
}

/** The finding where a clock is further from ours than `host.timeSync.maxSkew`. */
export function skewed(node: string, { ahead, uncertainty }: Clock, { host }: ClusterSpec): Finding[] {
  const most = milliseconds(host.timeSync.maxSkew);
  // The answer is as old as its way here: only what cannot be explained by that is the clock's.
  if (Math.abs(ahead) <= most + uncertainty) return [];
  return [
    {
      severity: "error",
      code: "clock-skew",
      node,
      expected: `a clock within ${host.timeSync.maxSkew} of the operator's`,
      actual: `one that is ${(Math.abs(ahead) / 1000).toFixed(1)} s ${ahead > 0 ? "ahead" : "behind"}`,
      why: "certificates made now would not be valid yet, or leases run out early; two minutes break kubeadm init",
      fix: `look at this computer's clock first (timedatectl): where every node differs alike, that is the wrong one; else set the node's once, from here: ssh ${node} sudo date -u -s @$(date +%s), and have a time service keep it (host.timeSync)`,
    },
  ];
}
