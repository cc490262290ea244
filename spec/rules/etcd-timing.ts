import { finding, type Rule } from "./rule";

/** etcd's own validation (--election-timeout at least five times --heartbeat-interval). */
const LEAST_RATIO = 5;

/** etcd's election timeout leaves room for missed heartbeats. */
export const etcdTiming: Rule = {
  name: "etcd-timing",
  check: ({ kubernetes }, context) => {
    const { heartbeatInterval, electionTimeout } = kubernetes.etcd;
    if (electionTimeout >= LEAST_RATIO * heartbeatInterval) return [];
    const path = ["kubernetes", "etcd", "electionTimeout"];
    return [
      finding("error", context.isWritten(path) ? path : ["kubernetes", "etcd", "heartbeatInterval"], {
        what: `electionTimeout ${electionTimeout} ms is less than ${LEAST_RATIO} times heartbeatInterval ${heartbeatInterval} ms`,
        why: "etcd refuses to start: a single late heartbeat would depose the leader.",
        instead: `electionTimeout: ${10 * heartbeatInterval}, ten times the heartbeat`,
      }),
    ];
  },
};
