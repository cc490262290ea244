import type { ClusterSpec, NodeSpec } from "../../../spec";
import { sysctlProfile } from "../../../spec/sysctls";
import { wholeSeconds } from "../../../spec/durations";
import type { Offer } from "../../artifacts/artifact-source";
import type { DesiredArtifacts } from "../../operations/artifacts";
import { type Containerd, containerdUnit } from "../../operations/containerd";
import { type DesiredFirewall, firewallUnit } from "../../operations/firewall/firewall";
import type { HostNames } from "../../operations/host-names";
import { kubeletUnit } from "../../operations/kubelet-unit";
import { desiredProxy, type DesiredProxy } from "../../operations/local-proxy";
import { PACKAGES } from "../../operations/packages";
import type { ServiceUnit } from "../../operations/service-units";
import type { DesiredSysctl } from "../../operations/sysctls";
import type { TimeSync } from "../../operations/time-sync";
import { firewallRules } from "./firewall-rules";
import { namesOf } from "./names";

/** What the operating system of one node has to be. */
export interface Desired {
  readonly names: HostNames;
  readonly privateAddress: string;
  readonly role: NodeSpec["role"];
  readonly packages: readonly string[];
  readonly timeSync: TimeSync;
  readonly swap: "off" | "keep";
  readonly kernelModules: readonly string[];
  /** Entries of the connection tracking table; undefined where it is kube-proxy's, "auto" counts processors. */
  readonly conntrack: "auto" | number | undefined;
  readonly sysctls: readonly DesiredSysctl[];
  readonly transparentHugePages: "never" | "madvise" | "always";
  readonly artifacts: DesiredArtifacts;
  readonly containerd: Containerd;
  readonly serviceUnits: readonly ServiceUnit[];
  readonly localProxy: DesiredProxy["localProxy"];
  /** Where the local proxy listens on 127.0.0.1; undefined where the API is reached without one. */
  readonly proxyPort: number | undefined;
  readonly firewall: DesiredFirewall;
}

/** @param offer what the source of artefacts has for every role */
export function desiredOf(spec: ClusterSpec, node: NodeSpec, offer: Offer): Desired {
  const { host, containerd, artifacts } = spec;
  const { enabled, rollbackAfter } = host.firewall;
  const proxy = desiredProxy(spec);
  return {
    names: namesOf(spec, node),
    privateAddress: node.privateAddress,
    role: node.role,
    // Both packages are called like their services; apt replaces the one by the other.
    packages: [
      ...PACKAGES,
      ...(host.timeSync.service === "none" ? [] : [host.timeSync.service]),
      ...(proxy === undefined ? [] : ["haproxy"]),
    ],
    timeSync: host.timeSync,
    swap: host.swap,
    kernelModules: host.kernelModules,
    conntrack: host.conntrack.max === 0 ? undefined : host.conntrack.max,
    sysctls: sysctlsOf(spec),
    transparentHugePages: host.hugePages.transparent,
    artifacts: { role: node.role, offer },
    containerd: {
      sandboxImage: containerd.sandboxImage,
      statsCollectPeriod: containerd.statsCollectPeriod,
      mirrors: artifacts.mirrors,
    },
    serviceUnits: [containerdUnit(), kubeletUnit(), ...(enabled ? [firewallUnit()] : [])],
    localProxy: proxy,
    proxyPort: proxy === undefined ? undefined : spec.kubernetes.apiEndpoint.port,
    firewall: {
      rules: enabled ? firewallRules(spec, node) : undefined,
      rollbackAfter: wholeSeconds(rollbackAfter),
    },
  };
}

/** The spec's sysctls in the profile's order, each with the profile's reason where it has one. */
function sysctlsOf(spec: ClusterSpec): DesiredSysctl[] {
  const profile = sysctlProfile(spec);
  const reasons = new Map(profile.map(({ key, why }) => [key, why]));
  const order = [...profile.map(({ key }) => key), ...Object.keys(spec.host.sysctls).sort()];
  const keys = [...new Set(order)].filter((key) => key in spec.host.sysctls);
  const { reserved } = spec.host.hugePages;
  return [
    ...keys.map((key) => ({
      key,
      value: spec.host.sysctls[key] ?? "",
      why: reasons.get(key) ?? "host.sysctls of the environment",
    })),
    ...(reserved === 0
      ? []
      : [{ key: "vm.nr_hugepages", value: reserved, why: "host.hugePages.reserved, 2 MiB each" }]),
  ];
}
