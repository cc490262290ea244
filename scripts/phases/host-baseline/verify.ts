import { moduleName } from "../../facts/kernel-modules";
import type { NodeFinding } from "../../finding";
import { CONTAINERD_UNIT } from "../../operations/containerd";
import { normalised } from "../../operations/sysctls";
import type { Check } from "../phase";
import { conntrackEntries, withConntrack } from "./conntrack";
import type { Desired } from "./desired";
import type { HostFacts } from "./facts";

type HostCheck = Check<Desired, HostFacts>;

const modulesLoaded: HostCheck = (desired, { modules }) =>
  desired.kernelModules
    .filter((name) => modules.get(moduleName(name)) !== "loaded")
    .map((name) =>
      missing(
        "module-not-loaded",
        `kernel module ${name} loaded`,
        "it is not",
        "journalctl -b -u systemd-modules-load; dmesg | tail",
      ),
    );

const sysctlsLive: HostCheck = (desired, facts) =>
  withConntrack(desired.sysctls, conntrackEntries(desired, facts.system))
    .filter(({ key, value }) => facts.sysctls.get(key) !== normalised(value))
    .map(({ key, value }) =>
      missing(
        "sysctl-not-live",
        `${key} = ${value}`,
        facts.sysctls.get(key) ?? "no such sysctl",
        `see who sets it: grep -rs ${key} /etc/sysctl.conf /etc/sysctl.d /usr/lib/sysctl.d`,
      ),
    );

const swapGone: HostCheck = ({ swap: desired }, { swap }) =>
  desired === "keep" || swap.active.length === 0
    ? []
    : [missing("swap-active", "no swap", swap.active.join(", "), "swapon --show on the node")];

const containerdAnswers: HostCheck = (_, { units, images }) =>
  units.get(CONTAINERD_UNIT)?.active === "active" && images.size > 0
    ? []
    : [
        missing(
          "containerd-silent",
          "containerd active and listing its images",
          `${units.get(CONTAINERD_UNIT)?.active ?? "no unit"}, ${images.size} images`,
          "journalctl -u containerd -n 50 on the node",
        ),
      ];

const firewallLive: HostCheck = ({ firewall: { rules } }, { firewall: { live } }) =>
  rules === undefined || live !== undefined
    ? []
    : [missing("firewall-not-live", "the table inet kubefjord", "none", "nft list ruleset on the node")];

/** The live state, whatever files say. */
export const verify: readonly HostCheck[] = [
  modulesLoaded,
  sysctlsLive,
  swapGone,
  containerdAnswers,
  firewallLive,
];

function missing(code: string, expected: string, actual: string, fix: string): NodeFinding {
  return { severity: "error", code, expected, actual, why: "the spec asks for it and it was set", fix };
}
