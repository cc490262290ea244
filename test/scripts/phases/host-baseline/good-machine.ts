import type { HostFacts } from "../../../../scripts/phases/host-baseline/facts";
import { desiredOf, type Desired } from "../../../../scripts/phases/host-baseline/desired";
import type { NodeState } from "../../../../scripts/phases/phase";
import { labSpec } from "../../../constructs/clusters";

/** A bare Debian 13 machine with nothing wrong about it. */
export const GOOD: HostFacts = {
  system: {
    os: "debian",
    osVersion: "13",
    kernel: "6.12.48+deb13-cloud-amd64",
    machine: "x86_64",
    cpus: 2,
    memory: 2_500_000,
    diskFree: 8_000_000,
    diskSize: 12_000_000,
    cgroup2: true,
    hostname: "debian",
    machineId: "5f0c",
    productUuid: "11aa",
    addresses: ["127.0.0.1", "203.0.113.11", "10.20.0.11", "10.20.0.21"],
  },
  packages: new Set(),
  cloudInit: false,
  hostsText: "127.0.0.1 localhost\n",
  hostsTemplate: undefined,
  modified: new Map(),
  files: new Map(),
  units: new Map(),
  swap: {
    active: [],
    used: 0,
    memoryAvailable: 2_000_000,
    fstab: [],
    units: [],
    services: [],
    zramGenerator: false,
  },
  modules: new Map([["ip_vs", "available"]]),
  sysctls: new Map(),
  conntrackHash: undefined,
  hugePages: "always",
  listeners: [{ port: 22, address: "0.0.0.0", program: "sshd" }],
  nameservers: { stub: ["127.0.0.53"], resolved: ["10.0.2.3"] },
  installed: { digests: new Map(), unnoted: [] },
  images: new Map(),
  importedArchives: new Set(),
  containerdIsCurrent: false,
  ownMirrors: [],
  localProxyIsCurrent: false,
  firewall: { live: undefined, confirmed: undefined, nodes: [] },
  // As Ubuntu has it.
  ufw: "# Set to yes to start on boot.\nENABLED=no\nLOGLEVEL=low\n",
  applied: undefined,
  kubeletServer: undefined,
};

/** A control-plane node and a worker that are fine, with changes to the facts of each. */
export function fleet(
  controlPlane: Partial<HostFacts> = {},
  worker: Partial<HostFacts> = {},
  spec = labSpec(),
): NodeState<Desired, HostFacts>[] {
  const other = { ...GOOD.system, machineId: "77de", productUuid: "22bb" };
  const facts = [
    { ...GOOD, ...controlPlane },
    { ...GOOD, system: other, ...worker },
  ];
  return spec.nodes.map((node, index) => ({
    node,
    desired: desiredOf(spec, node, { stored: [], pulled: [] }),
    facts: facts[index] ?? GOOD,
  }));
}
