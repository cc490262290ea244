import { finding, type Rule } from "./rule";

/** What kube-proxy probes for in ipvs mode, beside the module of its scheduler. */
const ALWAYS = ["ip_vs", "ip_vs_rr", "ip_vs_wrr", "ip_vs_sh", "nf_conntrack"];

/** In ipvs mode the kernel modules include IPVS itself and the chosen scheduler. */
export const schedulerModule: Rule = {
  name: "scheduler-module",
  check: ({ kubeProxy, host }) => {
    if (kubeProxy.mode !== "ipvs") return [];
    const loaded = new Set(host.kernelModules.map(oneSpelling));
    const missing = [...new Set([...ALWAYS, `ip_vs_${kubeProxy.scheduler}`])].filter(
      (name) => !loaded.has(name),
    );
    if (missing.length === 0) return [];
    return [
      finding("error", ["host", "kernelModules"], {
        what: `without ${missing.join(", ")}; expected them, since kubeProxy.mode is ipvs with the scheduler ${kubeProxy.scheduler}`,
        why: "kube-proxy needs these modules when it starts, after every reboot too; a list that is written replaces the derived one.",
        instead: `[${[...host.kernelModules, ...missing].join(", ")}], or nothing, which derives the list`,
      }),
    ];
  },
};

/** modprobe takes - and _ for the same. */
function oneSpelling(name: string): string {
  return name.replaceAll("-", "_");
}
