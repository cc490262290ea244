import type { ClusterSpec } from "../../../spec";
import { milliseconds } from "../../../spec/durations";
import { type Clock, clock } from "../../facts/clock";
import { type Reached, reached } from "../../facts/reached";
import type { Finding } from "../../finding";
import type { LastCheck } from "../phase";
import type { Desired } from "./desired";
import type { HostFacts } from "./facts";

/** kubelet's: it has to be open between nodes anyway, and a closed port answers too. */
const PORT = 10250;

/**
 * What is asked only where something is about to change: whether every node reaches every other on the private network
 * (a connection to a closed port that is refused has reached it), and whether the clocks agree.
 */
export const lastCheck: LastCheck<Desired, HostFacts> = async ({ node }, ask, spec) => {
  const others = spec.nodes.filter(({ name }) => name !== node.name);
  const facts = await ask({
    reached: reached(
      others.map(({ privateAddress }) => privateAddress),
      PORT,
    ),
    // Last, so that the answer is fresh when it comes.
    clock,
  });
  return [...unreached(node.name, facts.reached, spec), ...skewed(node.name, facts.clock, spec)];
};

function unreached(node: string, found: Reached, { nodes }: ClusterSpec): Finding[] {
  const others = nodes.filter(({ privateAddress }) => found.get(privateAddress) === false);
  if (others.length === 0) return [];
  return [
    {
      severity: "error",
      code: "private-network",
      node,
      expected: `answers from ${others.map(({ name, privateAddress }) => `${name} (${privateAddress})`).join(", ")}`,
      actual: "none within 5 s",
      why: "all cluster traffic uses the private network",
      fix: "check the private addresses, the interface's network mask and the provider's firewall (TCP 10250 between nodes)",
    },
  ];
}

function skewed(node: string, { ahead, uncertainty }: Clock, { host }: ClusterSpec): Finding[] {
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
      fix: "set it once: date -u -s @$(date +%s) on the node; then have a time service keep it (host.timeSync)",
    },
  ];
}
