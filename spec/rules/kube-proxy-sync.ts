import { milliseconds } from "../durations";
import { finding, type Rule } from "./rule";

/** kube-proxy's own validation: a full sync at least sometimes, and not more often than the shortest time allows. */
export const kubeProxySync: Rule = {
  name: "kube-proxy-sync",
  check: ({ kubeProxy }, context) => {
    const { mode, syncPeriod, minSyncPeriod } = kubeProxy;
    if (mode !== "ipvs") return [];
    if (milliseconds(syncPeriod) === 0) {
      return [
        finding("error", ["kubeProxy", "syncPeriod"], {
          what: `${syncPeriod}; expected more than zero`,
          why: "kube-proxy refuses such a configuration and exits: no Service works.",
          instead: "syncPeriod: 30s",
        }),
      ];
    }
    if (milliseconds(minSyncPeriod) <= milliseconds(syncPeriod)) return [];
    const path = ["kubeProxy", "minSyncPeriod"];
    return [
      finding("error", context.isWritten(path) ? path : ["kubeProxy", "syncPeriod"], {
        what: `minSyncPeriod ${minSyncPeriod} is longer than syncPeriod ${syncPeriod}`,
        why: "kube-proxy refuses such a configuration and exits: no Service works.",
        instead: "minSyncPeriod: 1s with syncPeriod: 30s, kubeadm's and kube-proxy's own",
      }),
    ];
  },
};
