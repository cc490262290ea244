import { milliseconds } from "../../spec/durations";
import type { ClusterApi, NodeObject } from "../cluster-api";
import type { Finding } from "../finding";
import { askUntil } from "./ask-until";
import { clusterNodes } from "./cluster-nodes";
import type { ClusterRun } from "./cluster-run";
import { isCordonedByUs } from "./cordon";

/**
 * Milliseconds without a leave to be seen after which none is under way: between two control planes that leave one after
 * the other, and before the first cordon, there is nothing to see for a while.
 */
const QUIET = 120_000;

/**
 * Nodes that the environment does not name: nobody has a route to their pods. A deploy makes them leave before its
 * phases run; another one may be at it right now, which is waited for. `kubefjord reconcile` makes nobody leave.
 *
 * @param quiet milliseconds, see {@link QUIET}
 */
export async function surplusNodeFindings(
  run: ClusterRun,
  api: ClusterApi,
  quiet = QUIET,
): Promise<Finding[]> {
  const found = await surplusNodes(run, api);
  if (found.length === 0) return [];
  const names = found.map(({ metadata }) => metadata.name).join(", ");
  const left = await run.show(names, "wait until the cluster is left", () => awaitGone(run, api, quiet));
  // A leave has limits of its own, and fails by itself. Where others bring the network, it may be theirs to say.
  const isOurs = run.spec.network.plugin !== "none" && !left.some(isCordonedByUs);
  return left.map((node) => finding(node, isOurs ? "error" : "warning"));
}

async function surplusNodes({ spec }: ClusterRun, api: ClusterApi): Promise<NodeObject[]> {
  const named = new Set(spec.nodes.map(({ name }) => name));
  return [...(await clusterNodes(api)).values()].filter(({ metadata }) => !named.has(metadata.name));
}

async function awaitGone(run: ClusterRun, api: ClusterApi, quiet: number): Promise<NodeObject[]> {
  let seen = performance.now();
  return askUntil(
    () => surplusNodes(run, api),
    (left) => {
      const now = performance.now();
      if (left.some(isCordonedByUs)) seen = now;
      return left.length === 0 || now - seen > quiet;
    },
    milliseconds(run.spec.acceptance.timeout),
  );
}

function finding(node: NodeObject, severity: Finding["severity"]): Finding {
  const { name } = node.metadata;
  return {
    severity,
    code: "node-not-in-environment",
    node: name,
    expected: "every Node of the cluster to be in the environment",
    actual: isCordonedByUs(node)
      ? "one that it does not name, still leaving or interrupted in that"
      : "one that it does not name",
    why: "it gets no routes, settings or certificates: its pods are cut off from the others",
    fix: `cdktf deploy drains and removes it; by hand: kubectl drain ${name} --ignore-daemonsets --delete-emptydir-data, then kubectl delete node ${name}`,
  };
}
