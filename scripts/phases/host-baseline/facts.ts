import { type ContainerdImages, containerdImages } from "../../facts/containerd-images";
import type { Fact, Facts } from "../../facts/fact";
import { type Files, files } from "../../facts/files";
import { firewall, type LiveFirewall } from "../../facts/firewall";
import { importedArchives } from "../../facts/imported-archives";
import { type Installed, installed } from "../../facts/installed";
import { type KernelModules, kernelModules } from "../../facts/kernel-modules";
import { kubeletServer } from "../../facts/kubelet-server";
import { KUBERNETES_PARTS } from "../../facts/kubernetes-node";
import { type Listener, listeners } from "../../facts/listeners";
import { type Nameservers, nameservers } from "../../facts/nameservers";
import { type Modified, modified } from "../../facts/modified";
import { ownMirrors } from "../../facts/own-mirrors";
import { type Packages, packages } from "../../facts/packages";
import { startedWith } from "../../facts/started-with";
import { type Swap, swap } from "../../facts/swap";
import { type Sysctls, sysctls } from "../../facts/sysctls";
import { type System, system } from "../../facts/system";
import { text } from "../../facts/text";
import { type Units, units } from "../../facts/units";
import { pathsToHash } from "../../artifacts/delivery";
import { PATHS } from "../../kubeadm";
import { MODULE_OPTIONS_FILE } from "../../operations/conntrack-buckets";
import { CONTAINERD_STARTS_WITH, CONTAINERD_UNIT, containerdPaths } from "../../operations/containerd";
import { FIREWALL_FILES, FIREWALL_UNIT } from "../../operations/firewall/firewall";
import { CLOUD_FILE, CLOUD_HOSTS_TEMPLATE, HOSTNAME_FILE, HOSTS_FILE } from "../../operations/host-names";
import { HUGE_PAGES_FILE, HUGE_PAGES_SWITCH } from "../../operations/huge-pages";
import { MODULES_FILE } from "../../operations/kernel-modules";
import { KUBELET_UNIT } from "../../operations/kubelet-unit";
import { LOCAL_PROXY_PATHS, LOCAL_PROXY_UNIT, localProxyIsCurrent } from "../../operations/local-proxy";
import {
  NETWORK_MANAGER_DIRECTORY,
  NETWORK_MANAGER_FILE,
  NETWORK_MANAGER_UNIT,
} from "../../operations/network-manager";
import { NETWORKD_DIRECTORY, NETWORKD_FILE, NETWORKD_UNIT } from "../../operations/networkd";
import { SYSCTLS_FILE } from "../../operations/sysctls";
import { TIME_DIRECTORIES, TIME_FILES, TIME_UNITS } from "../../operations/time-sync";
import { sh } from "../../shell";
import { OUT_OF_WORK_NOTE } from "../out-of-work";
import { CONNTRACK_MAX } from "./conntrack";
import type { Desired } from "./desired";
import { OTHER_ENGINES, OTHER_FIREWALLS, UFW_FILE } from "./other-programs";

/** What the operating system of one node is. */
export interface HostFacts {
  readonly system: System;
  readonly packages: Packages;
  readonly cloudInit: boolean;
  readonly hostsText: string | undefined;
  /** What cloud-init writes /etc/hosts from. */
  readonly hostsTemplate: string | undefined;
  readonly files: Files;
  readonly units: Units;
  readonly modified: Modified;
  readonly swap: Swap;
  readonly modules: KernelModules;
  readonly sysctls: Sysctls;
  readonly conntrackHash: number | undefined;
  /** The mode in brackets, undefined where the kernel has no transparent huge pages. */
  readonly hugePages: string | undefined;
  readonly listeners: readonly Listener[];
  readonly nameservers: Nameservers;
  readonly installed: Installed;
  readonly images: ContainerdImages;
  readonly importedArchives: ReadonlySet<string>;
  readonly containerdIsCurrent: boolean;
  /** Registries with a mirror that the kit has set. */
  readonly ownMirrors: readonly string[];
  readonly localProxyIsCurrent: boolean;
  readonly firewall: LiveFirewall;
  /** Settings of ufw; undefined where it is not installed. */
  readonly ufw: string | undefined;
  /** What a control plane notes it was made from; undefined on every other machine. */
  readonly applied: string | undefined;
  readonly kubeletServer: string | undefined;
}

const APPLIED = text(PATHS.applied);

/** The note outlives a control plane that was reset by hand, and says nothing then. */
const applied: Fact<string | undefined> = {
  ...APPLIED,
  text: sh`[ ! -s ${KUBERNETES_PARTS["kube-apiserver manifest"]} ] || { ${APPLIED.text}; }`,
};

/** All questions of the phase, for one round trip. */
export function factsOf(desired: Desired): Facts<HostFacts> {
  return {
    system,
    packages: packages(desired.packages),
    cloudInit,
    hostsText: text(HOSTS_FILE),
    hostsTemplate: text(CLOUD_HOSTS_TEMPLATE),
    files: files(pathsOf(desired)),
    units: units([
      ...TIME_UNITS,
      CONTAINERD_UNIT,
      KUBELET_UNIT,
      FIREWALL_UNIT,
      LOCAL_PROXY_UNIT,
      NETWORK_MANAGER_UNIT,
      NETWORKD_UNIT,
      ...OTHER_ENGINES,
      ...OTHER_FIREWALLS,
    ]),
    modified: modified([...TIME_DIRECTORIES, NETWORK_MANAGER_DIRECTORY, NETWORKD_DIRECTORY]),
    swap,
    modules: kernelModules(desired.kernelModules),
    sysctls: sysctls([...desired.sysctls.map(({ key }) => key), CONNTRACK_MAX]),
    conntrackHash,
    hugePages,
    listeners,
    nameservers,
    installed: installed(pathsToHash(desired.artifacts.offer, desired.role)),
    images: containerdImages,
    importedArchives,
    containerdIsCurrent: startedWith("containerd", CONTAINERD_STARTS_WITH),
    ownMirrors,
    localProxyIsCurrent,
    firewall,
    ufw: text(UFW_FILE),
    applied,
    kubeletServer,
  };
}

function pathsOf({ containerd, serviceUnits }: Desired): string[] {
  return [
    CLOUD_FILE,
    CLOUD_HOSTS_TEMPLATE,
    HOSTNAME_FILE,
    HOSTS_FILE,
    MODULES_FILE,
    MODULE_OPTIONS_FILE,
    SYSCTLS_FILE,
    HUGE_PAGES_FILE,
    ...TIME_FILES,
    ...containerdPaths(containerd),
    ...serviceUnits.flatMap((service) => service.files.map(({ path }) => path)),
    ...Object.values(LOCAL_PROXY_PATHS),
    NETWORK_MANAGER_FILE,
    NETWORKD_FILE,
    ...FIREWALL_FILES,
    OUT_OF_WORK_NOTE,
  ];
}

const cloudInit: Fact<boolean> = {
  text: sh`command -v cloud-init`,
  parse: ({ code }) => code === 0,
};

const conntrackHash: Fact<number | undefined> = {
  text: sh`read -r value < /sys/module/nf_conntrack/parameters/hashsize && echo "$value"`,
  parse: ({ stdout, code }) => (code === 0 ? Number(stdout) : undefined),
};

const hugePages: Fact<string | undefined> = {
  text: sh`read -r value < ${HUGE_PAGES_SWITCH} && echo "$value"`,
  parse: ({ stdout }) => /\[(\w+)\]/.exec(stdout)?.[1],
};
