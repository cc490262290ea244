import { sh } from "../shell";
import { type Fact, linesOf } from "./fact";

/** What a machine is: its system, its size and its identity. */
export interface System {
  /** ID of os-release(5): `debian`, `ubuntu`. */
  readonly os: string;
  /** VERSION_ID of os-release(5): `13`, `24.04`; empty on a rolling release. */
  readonly osVersion: string;
  /** `uname -r`: `6.12.48+deb13-cloud-amd64`. */
  readonly kernel: string;
  /** `uname -m`: `x86_64`, `aarch64`. */
  readonly machine: string;
  readonly cpus: number;
  /** MemTotal of /proc/meminfo. KiB. */
  readonly memory: number;
  /** Free space of the file system that will hold images: containerd may have one of its own. KiB. */
  readonly diskFree: number;
  /** Size of that file system. KiB. */
  readonly diskSize: number;
  /** True where /sys/fs/cgroup is the unified hierarchy. */
  readonly cgroup2: boolean;
  readonly hostname: string;
  /** Content of /etc/machine-id. */
  readonly machineId: string;
  /** The firmware's UUID; empty where it gives none. */
  readonly productUuid: string;
  /** IPv4 addresses of all interfaces, without prefix lengths. */
  readonly addresses: readonly string[];
}

/** One word per line, so that no value can pose as another. */
export const system: Fact<System> = {
  text: sh`
    . /etc/os-release
    echo "os \${ID-}"
    echo "osVersion \${VERSION_ID-}"
    echo "kernel $(uname -r)"
    echo "machine $(uname -m)"
    echo "cpus $(nproc)"
    while read -r name value unit; do
      if [ "$name" = MemTotal: ]; then echo "memory $value"; break; fi
    done < /proc/meminfo
    images=/var/lib/containerd; [ -d "$images" ] || images=/var/lib
    df -P -k "$images" | { read -r header; read -r name size used free rest; echo "diskSize $size"; echo "diskFree $free"; }
    if [ -f /sys/fs/cgroup/cgroup.controllers ]; then echo 'cgroup2 yes'; fi
    read -r value < /proc/sys/kernel/hostname; echo "hostname $value"
    if [ -s /etc/machine-id ]; then read -r value < /etc/machine-id || true; echo "machineId $value"; fi
    if [ -r /sys/class/dmi/id/product_uuid ]; then read -r value < /sys/class/dmi/id/product_uuid; echo "productUuid $value"; fi
    ip -4 -o address show | while read -r number name family address rest; do echo "address \${address%/*}"; done`,
  parse: (answer) => {
    const pairs = linesOf(answer).map((line): [string, string] => {
      const space = line.indexOf(" ");
      return [line.slice(0, space), line.slice(space + 1).trim()];
    });
    const values = new Map(pairs);
    const word = (name: string): string => values.get(name) ?? "";
    const number = (name: string): number => Number(values.get(name) ?? Number.NaN);
    return {
      os: word("os"),
      osVersion: word("osVersion"),
      kernel: word("kernel"),
      machine: word("machine"),
      cpus: number("cpus"),
      memory: number("memory"),
      diskFree: number("diskFree"),
      diskSize: number("diskSize"),
      cgroup2: word("cgroup2") === "yes",
      hostname: word("hostname"),
      machineId: word("machineId"),
      productUuid: word("productUuid").toLowerCase(),
      addresses: pairs.filter(([name]) => name === "address").map(([, address]) => address),
    };
  },
};
