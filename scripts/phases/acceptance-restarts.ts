import type { ClusterApi, PodObject } from "../cluster-api";
import type { Finding } from "../finding";

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
