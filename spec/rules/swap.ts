import { finding, type Rule } from "./rule";

/** Swap is off, since kubelet's default configuration refuses to start with it. */
export const swap: Rule = {
  name: "swap",
  check: ({ host }) =>
    host.swap === "off"
      ? []
      : [
          finding("error", ["host", "swap"], {
            what: `${host.swap}; expected off`,
            why: "kubelet refuses to start while swap is on (failSwapOn), after a reboot at the latest.",
            instead: "swap: off",
          }),
        ],
};
