import { demandedSysctls } from "../sysctls";
import { sysctlEntries } from "./parts/sysctl-entries";
import { finding, type Rule } from "./rule";

/** Sysctls that kubeadm, kubelet or strictARP demand keep the demanded value. */
export const protectedSysctls: Rule = {
  name: "protected-sysctls",
  check: (spec) => {
    return demandedSysctls(spec).flatMap(({ key, value, why }) =>
      sysctlEntries(spec, key)
        .filter((entry) => entry.value !== String(value))
        .map((entry) =>
          finding("error", entry.path, {
            what: `${entry.value}; expected ${value}`,
            why: `${why}.`,
            instead: `${value}, or nothing: the profile sets it`,
          }),
        ),
    );
  },
};
