import type { NodeSpec } from "../../../spec";
import type { ClusterApi } from "../../cluster-api";
import { PhaseError, UnreachableError } from "../../errors";
import type { ClusterRun } from "../cluster-run";
import { clusterAccess } from "../control-plane-api";
import { backToWork, outOfWork, OUT_OF_WORK_NOTE } from "../out-of-work";
import type { Rolled } from "../phase";
import { restartsUnderPods } from "./containerd";
import type { Desired } from "./desired";
import type { HostFacts } from "./facts";

/** A restart of containerd on nodes of a running cluster: node after node, each of them out of work meanwhile. */
export function rolled(run: ClusterRun): Rolled<Desired, HostFacts> {
  let opened: Promise<ClusterApi | undefined> | undefined;
  const open = () => (opened ??= openCluster(run));
  return {
    reason: (desired, facts) => {
      if (restartsUnderPods(desired, facts)) return "take the node out of work while containerd starts anew";
      return isOutOfWork(facts) ? "put the node back to work, which an earlier run left out" : undefined;
    },
    atOnce: ({ kubernetes }) => kubernetes.kubelet.maxUnavailable,
    around: async ({ node, desired, facts }, work) => {
      const api = await open();
      const restarts = restartsUnderPods(desired, facts);
      if (api !== undefined && restarts) return outOfWork(run, api, node, work);
      if (restarts) await run.tell(node.name, "no API server answers: its pods stay");
      const value = await work();
      if (!isOutOfWork(facts)) return value;
      if (api === undefined) throw staysOut(node);
      await backToWork(run, api, node);
      return value;
    },
  };
}

function isOutOfWork({ files }: HostFacts): boolean {
  return files.get(OUT_OF_WORK_NOTE) !== undefined;
}

/**
 * Milliseconds an API server may miss calls. A broken containerd may be why none answers, and mending it must not wait
 * for one; but without an API no pods are moved, on any node, for one missed call.
 */
const PATIENCE = 30_000;

async function openCluster(run: ClusterRun): Promise<ClusterApi | undefined> {
  try {
    return (await clusterAccess(run, PATIENCE)).api;
  } catch (error) {
    if (error instanceof UnreachableError) return undefined;
    throw error;
  }
}

function staysOut({ name }: NodeSpec): PhaseError {
  return new PhaseError("expected to uncordon the node, which an earlier run left out; found no ready API", {
    code: "stays-cordoned",
    subject: name,
    hint: "bring the API back (kubefjord reconcile ENVIRONMENT --phase control-plane), then run again",
  });
}
