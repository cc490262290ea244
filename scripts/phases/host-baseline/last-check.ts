import type { ClusterSpec } from "../../../spec";
import { clock } from "../../facts/clock";
import { type Reached, reached } from "../../facts/reached";
import type { Finding } from "../../finding";
import { skewed } from "../clock-skew";
import type { LastCheck } from "../phase";
import type { Desired } from "./desired";
import type { HostFacts } from "./facts";
import { shutsOut } from "./shut-out";

/** kubelet's: it has to be open between nodes anyway, and a closed port answers too. */
const PORT = 10250;

/**
 * What is asked only where something is about to change: whether every node reaches every other on the private network
 * (a connection to a closed port that is refused has reached it), and whether the clocks agree.
 *
 * Nodes whose own live rules do not know the asking node yet are left out: the rules that let it in come with the very
 * change. They ask it in their turn, and its answer shows that packets go both ways.
 */
export const lastCheck: LastCheck<Desired, HostFacts> = async ({ node }, ask, fleet, spec) => {
  const others = fleet.filter(
    (other) => other.node.name !== node.name && !shutsOut(other.facts.firewall, node.privateAddress),
  );
  const facts = await ask({
    reached: reached(
      others.map((other) => other.node.privateAddress),
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
