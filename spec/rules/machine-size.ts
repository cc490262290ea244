import { listed } from "./parts/listed";
import { byPlace } from "./parts/node-field";
import { finding, type Rule } from "./rule";

/** kubeadm's preflight for a control plane (NumCPU, Mem). */
const LEAST = { cpus: 2, memory: 1700 } as const;

/** Lab machines of the control plane are large enough for kubeadm's preflight. */
export const machineSize: Rule = {
  name: "machine-size",
  check: ({ machines, nodes }, context) => {
    if (machines.source !== "lab") return [];
    const planes = nodes.filter(({ role }) => role === "control-plane");
    return (["cpus", "memory"] as const).flatMap((what) => {
      const small = planes.filter(({ hardware }) => hardware !== undefined && hardware[what] < LEAST[what]);
      return byPlace(context, small, "hardware").map(({ path, nodes: here }) => {
        const unit = what === "cpus" ? "processor(s)" : "MiB of memory";
        const found = Math.min(...here.map(({ hardware }) => hardware?.[what] ?? LEAST[what]));
        const own = [...path, what];
        return finding("error", context.isWritten(own) ? own : ["machines", "lab", "hardware", what], {
          what: `${listed(here.map(({ name }) => name))} has ${found} ${unit}; expected at least ${LEAST[what]}`,
          why: "kubeadm refuses to start a control plane on less, and etcd and the API server need it.",
          instead: `${what}: ${what === "cpus" ? 2 : 2560}`,
        });
      });
    });
  },
};
