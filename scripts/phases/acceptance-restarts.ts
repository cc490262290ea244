import { milliseconds } from "../../spec/durations";
import { TimeLimitError, type ClusterApi, type PodObject } from "../cluster-api";
import type { Finding } from "../finding";
import { askUntil } from "./ask-until";
import type { ClusterRun } from "./cluster-run";
import { lateFinding } from "./late";

const PODS = "/api/v1/namespaces/kube-system/pods";

/** How often each container of Kubernetes itself was restarted, by `pod/container`. */
export type Restarts = ReadonlyMap<string, number>;

/** More than one during an acceptance is a loop: a slow start costs one. */
const MOST = 1;

/** The containers of kube-system as they are now. */
export async function systemPods(api: ClusterApi): Promise<readonly PodObject[]> {
  return (await api.list<PodObject>(PODS)).items;
}

export function restartsOf(pods: readonly PodObject[]): Restarts {
  return new Map(containersOf(pods).map(({ key, restartCount }) => [key, restartCount]));
}

/**
 * Watches the containers of Kubernetes itself until control planes and kube-proxy have run for `acceptance.steadyFor`,
 * or one ends again and again. On a cluster that has run for a while that is one look.
 *
 * @param before counts when the acceptance began
 */
export async function watchRestarts(run: ClusterRun, api: ClusterApi, before: Restarts): Promise<Finding[]> {
  const { steadyFor, timeout } = run.spec.acceptance;
  const look = async (): Promise<Steadiness> => {
    const pods = await systemPods(api);
    return { loops: restartFindings(before, pods), young: younger(pods, milliseconds(steadyFor)) };
  };
  const isOver = ({ loops, young }: Steadiness) => loops.length > 0 || young.length === 0;
  const now = await look();
  if (isOver(now)) return now.loops;
  const { cluster } = run.spec;
  return run.show(cluster, `see that Kubernetes runs on for ${steadyFor}`, async () => {
    const limit = milliseconds(steadyFor) + milliseconds(timeout);
    const last = await askUntil(look, isOver, limit);
    if (isOver(last)) return last.loops;
    const expected = `control planes and kube-proxy to run for ${steadyFor} without ending`;
    const found = `not so: ${last.young.join(", ")}`;
    return [lateFinding(new TimeLimitError({ subject: cluster, expected, found }))];
  });
}

interface Steadiness {
  readonly loops: Finding[];
  /** Containers that have not run long enough. */
  readonly young: readonly string[];
}

/** The containers of control planes and of kube-proxy that have not run for so long, in milliseconds, by our clock. */
function younger(pods: readonly PodObject[], age: number): string[] {
  const ofNodes = pods.filter(({ metadata }) => {
    const owner = metadata.ownerReferences?.find(({ controller }) => controller);
    return owner?.kind === "Node" || (owner?.kind === "DaemonSet" && owner.name === "kube-proxy");
  });
  return containersOf(ofNodes).flatMap(({ key, state }) => {
    const started = state?.running?.startedAt;
    return started !== undefined && Date.now() - Date.parse(started) >= age ? [] : [key];
  });
}

/** Every container with its pod and its key among {@link Restarts}. */
function containersOf(pods: readonly PodObject[]) {
  return pods.flatMap((pod) =>
    (pod.status.containerStatuses ?? []).map((container) => ({
      ...container,
      pod,
      key: `${pod.metadata.name}/${container.name}`,
    })),
  );
}

/**
 * Containers that end again and again: with another cgroup driver in containerd than in kubelet everything looks
 * healthy for a while, then loops.
 *
 * @param before counts when the acceptance began
 */
export function restartFindings(before: Restarts, pods: readonly PodObject[]): Finding[] {
  return containersOf(pods).flatMap(({ pod, key, name, restartCount, state }): Finding[] => {
    const since = restartCount - (before.get(key) ?? 0);
    const waits = state?.waiting?.reason === "CrashLoopBackOff";
    if (!waits && since <= MOST) return [];
    return [
      {
        severity: "error",
        code: "crash-loop",
        node: pod.spec.nodeName,
        expected: `container ${name} of kube-system/${pod.metadata.name} to keep running`,
        actual: `${since} restarts during acceptance${waits ? ", now in CrashLoopBackOff" : ""}`,
        why: "a part of Kubernetes that ends again and again takes the cluster with it sooner or later",
        fix: `kubectl -n kube-system logs ${pod.metadata.name} -c ${name} --previous; SystemdCgroup = true in /etc/containerd/config.toml`,
      },
    ];
  });
}
