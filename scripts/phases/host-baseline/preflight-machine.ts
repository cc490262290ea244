import { isLoopback, podsFile, podsNameservers } from "../../facts/nameservers";
import type { NodeFinding } from "../../finding";
import { planDelivery } from "../../artifacts/delivery";
import type { Check } from "../phase";
import type { Desired } from "./desired";
import type { HostFacts } from "./facts";

type HostCheck = Check<Desired, HostFacts>;

/** Distributions the goldens and the lab hold: ID and VERSION_ID of os-release(5). */
const SYSTEMS = ["debian 12", "debian 13", "ubuntu 22.04", "ubuntu 24.04"];

/** nftables with everything the firewall says, IPVS without its 2021 regressions; Debian 12 has 6.1, Ubuntu 22.04 5.15. */
const LEAST_KERNEL = [5, 10];

/** kubeadm's own preflight: 1700 MiB and 2 processors for a control plane. A worker needs room for kubelet and pods. KiB. */
const LEAST_MEMORY = { "control-plane": 1700 * 1024, worker: 900 * 1024 };
const LEAST_CPUS = { "control-plane": 2, worker: 1 };

/** Installed, a zstd-compressed artefact takes about four times its size; images are kept packed and unpacked. */
const EXPANSION = 4;
/**
 * Bytes on the wire of an image that the node pulls by itself, whose size nobody knows beforehand. `crictl images` of
 * Kubernetes 1.34.9 lists 17 to 27 MB for each but pause; 1.35.1 unpacked, 49 to 84 MB: four times this holds both.
 */
const PULLED = 25_000_000;
/** Free after the installation: logs and etcd's first days. KiB. */
const SPARE = 1024 * 1024;

const operatingSystem: HostCheck = (_, { system: { os, osVersion } }) =>
  refuse(SYSTEMS.includes(`${os} ${osVersion}`), {
    code: "os-unsupported",
    expected: `one of ${SYSTEMS.join(", ")}`,
    actual: `${os} ${osVersion}`.trim(),
    why: "packages, units and kernels of other systems are untried",
    fix: "have the machine installed anew with one of these systems",
  });

const kernel: HostCheck = (_, { system }) => {
  const [major = 0, minor = 0] = system.kernel.split(/[.-]/).map(Number);
  const [leastMajor = 0, leastMinor = 0] = LEAST_KERNEL;
  return refuse(major > leastMajor || (major === leastMajor && minor >= leastMinor), {
    code: "kernel-too-old",
    expected: `Linux ${LEAST_KERNEL.join(".")} or newer`,
    actual: system.kernel,
    why: "older ones lack what kube-proxy and nftables need",
    fix: "apt-get update && apt-get dist-upgrade, then reboot",
  });
};

const architecture: HostCheck = (_, { system: { machine } }) =>
  refuse(machine === "x86_64", {
    code: "architecture",
    expected: "x86_64, which the artefacts are for",
    actual: machine,
    why: "programs of another architecture do not start",
    fix: "take a machine with an AMD or Intel processor",
  });

const cgroups: HostCheck = (_, { system: { cgroup2 } }) =>
  refuse(cgroup2, {
    code: "cgroup-v1",
    expected: "the unified cgroup hierarchy (v2)",
    actual: "cgroup v1",
    why: "kubelet 1.35 and newer refuses it",
    fix: "remove systemd.unified_cgroup_hierarchy=0 from the kernel's command line, then reboot",
  });

const memory: HostCheck = ({ role }, { system }) =>
  refuse(system.memory >= LEAST_MEMORY[role], {
    code: "memory-too-small",
    expected: `${megabytes(LEAST_MEMORY[role])} of memory for a ${role} node`,
    actual: megabytes(system.memory),
    why: "the OOM killer ends the API server first",
    fix: "give the machine more memory, or another role",
  });

const processors: HostCheck = ({ role }, { system: { cpus } }) =>
  refuse(cpus >= LEAST_CPUS[role], {
    code: "too-few-processors",
    expected: `${LEAST_CPUS[role]} processors for a ${role} node`,
    actual: String(cpus),
    why: "kubeadm refuses less",
    fix: "give the machine another processor, or another role",
  });

const diskSpace: HostCheck = ({ artifacts, role }, { system, installed, images, importedArchives }) => {
  const inventory = { role, files: installed.digests, images, imported: importedArchives };
  const { send, pull } = planDelivery(artifacts.offer, inventory);
  const missing = send.reduce((sum, { size }) => sum + size, pull.length * PULLED);
  const needed = Math.ceil((missing * EXPANSION) / 1024) + (missing === 0 ? 0 : SPARE);
  return refuse(system.diskFree >= needed, {
    code: "disk-full",
    expected: `${megabytes(needed)} free below /var/lib`,
    actual: `${megabytes(system.diskFree)} of ${megabytes(system.diskSize)}`,
    why: "an image that is cut off half-way breaks pods later; kubelet evicts pods on a full disk",
    fix: "make room: apt-get clean; journalctl --vacuum-size=100M; du -xh /var | sort -h | tail",
  });
};

const privateAddress: HostCheck = ({ privateAddress: address }, { system: { addresses } }) =>
  refuse(addresses.includes(address), {
    code: "address-not-on-machine",
    expected: `the private address ${address} on one of the machine's interfaces`,
    actual: addresses.filter((one) => one !== "127.0.0.1").join(", "),
    why: "kubelet registers it and all cluster traffic goes there",
    fix: "correct privateAddress in the environment, or configure the address on the machine's private interface",
  });

const nameserver: HostCheck = (_, { nameservers }) => {
  const file = podsFile(nameservers);
  const found = podsNameservers(nameservers);
  return refuse(found.length > 0 && !found.some(isLoopback), {
    code: "no-nameserver",
    expected: `nameservers in ${file}, none of them the node itself`,
    actual: found.join(", ") || `none in ${file}`,
    why: "CoreDNS asks them: without one it does not start; one on loopback is CoreDNS itself, whose loop plugin then ends it",
    fix: "write the site's nameservers alone into /etc/resolv.conf, or have systemd-resolved know them (DNS= in resolved.conf(5))",
  });
};

const kernelModules: HostCheck = (_, { modules }) => {
  const missing = [...modules].filter(([, state]) => state === "missing").map(([name]) => name);
  return refuse(missing.length === 0, {
    code: "kernel-module-missing",
    expected: `kernel modules ${missing.join(", ")}`,
    actual: "a kernel that has none of that name",
    why: "kube-proxy exits if a module of its mode is missing when it starts",
    fix: "install the distribution's full kernel (Debian: linux-image-amd64, Ubuntu: linux-image-generic), then reboot",
  });
};

const swapInUse: HostCheck = ({ swap: desired }, { swap }) =>
  refuse(desired === "keep" || swap.used <= swap.memoryAvailable, {
    code: "swap-in-use",
    expected: `room in memory for the ${megabytes(swap.used)} that are swapped out`,
    actual: `${megabytes(swap.memoryAvailable)} available`,
    why: "swap cannot be switched off before its pages are back in memory, and kubelet refuses to start with swap",
    fix: "end the programs that use the memory, or reboot the machine, then run again",
  });

export const machineChecks: readonly HostCheck[] = [
  operatingSystem,
  kernel,
  architecture,
  cgroups,
  memory,
  processors,
  diskSpace,
  privateAddress,
  nameserver,
  kernelModules,
  swapInUse,
];

function refuse(good: boolean, finding: Omit<NodeFinding, "severity">): NodeFinding[] {
  return good ? [] : [{ ...finding, severity: "error" }];
}

function megabytes(kibibytes: number): string {
  return `${Math.round(kibibytes / 1024)} MiB`;
}
