import type { MachineDefinition } from "../definition";
import { INIT_NAME } from "../image/guest-files";
import type { Image } from "../image/image";
import type { LabPaths, MachinePaths } from "../paths";
import { type Emulator, GOOD_EMULATION } from "./program";
import { macAddress } from "./mac-address";
import { clockParameters } from "./time-stamp-counter";

/** Everything one QEMU is started from. */
export interface MachineHardware {
  readonly cluster: string;
  readonly definition: MachineDefinition;
  readonly image: Image;
  readonly emulator: Emulator;
  /** The host's /proc/cpuinfo. */
  readonly cpuinfo: string;
  /** Port on 127.0.0.1 that leads to the guest's port 22. */
  readonly sshPort: number;
  readonly lab: LabPaths;
  readonly paths: MachinePaths;
}

/** A path or text inside a QEMU option, where a comma ends the value and a doubled one is a comma. */
export function optionValue(text: string): string {
  return text.replaceAll(",", ",,");
}

/**
 * Instructions that one host instruction or a few stand for: hashing and unpacking images, TLS and SSH live on them. A
 * host-baseline takes 135 s with them and 158 s without (2 cores beside another machine, 2026-11-25). Those for wide
 * vectors are left out: emulated, they are slower than what programs do without.
 */
const CHEAP_INSTRUCTIONS = ["sha-ni", "aes", "pclmulqdq", "bmi1", "bmi2", "movbe"];

/**
 * MiB for translated code, the most that QEMU 10 takes. With its 1024 a control plane has filled them after a quarter of
 * an hour, and everything it runs is translated anew.
 */
const TRANSLATED_CODE_MIB = 2047;

/** Processor flags: QEMU 7.2 corrupts flags in cmpxchg16b under emulation, and Linux 6.12 panics on it. */
function processor({ qemu, acceleration }: Emulator): string[] {
  if (acceleration === "kvm") return ["-accel", "kvm", "-cpu", "host"];
  const model =
    qemu.majorVersion < GOOD_EMULATION
      ? "max,-cx16"
      : ["Nehalem", ...CHEAP_INSTRUCTIONS.map((name) => `+${name}`)].join(",");
  return ["-accel", `tcg,thread=multi,tb-size=${TRANSLATED_CODE_MIB}`, "-cpu", model];
}

/**
 * Sleeps of an emulated guest end with the kernel's tick (4 ms). Go's runtime sleeps 20 µs at a time when it waits for
 * work, and every program of Kubernetes is one: without exact timers an idle control plane takes a fifth less of a
 * processor, an idle worker half (2 slow cores, 2026-11-26).
 */
const COARSE_TIMERS = "highres=off";

/**
 * The kernel counts ticks at boot to see whether the timer works. Where the host is too busy to deliver them in time it
 * takes the timer for broken ("MP-BIOS bug: 8254 timer not connected to IO-APIC"), and one processor may sleep for ever.
 * A guest that knows it runs under KVM leaves the test out by itself (kvm_guest_init).
 */
const UNTESTED_TIMER = "no_timer_check";

/**
 * What the guest's kernel is told. `mitigations=off`: a lab has no neighbour to leak to, and boots faster.
 */
export function kernelCommandLine(
  { cluster, definition, emulator, cpuinfo }: MachineHardware,
  machineId: string,
): string {
  return [
    `rdinit=/${INIT_NAME} root=/dev/vda rw fsck.mode=skip systemd.gpt_auto=0`,
    "console=ttyS0,115200 quiet loglevel=4 mitigations=off net.ifnames=0",
    ...(emulator.acceleration === "tcg" ? [COARSE_TIMERS, UNTESTED_TIMER, ...clockParameters(cpuinfo)] : []),
    `systemd.hostname=${definition.name} systemd.machine_id=${machineId} kubefjord.lab=${cluster}`,
  ].join(" ");
}

function disk(paths: MachinePaths): string[] {
  // no-flush is cache=unsafe: QEMU still hands its own tables to the host at every flush of the guest, so a killed
  // QEMU loses no more than a power cut would; only a crash of the host can.
  const cache = { "no-flush": true };
  const file = { driver: "file", filename: paths.disk, cache };
  const node = { driver: "qcow2", "node-name": "disk", discard: "unmap", cache, file };
  return ["-blockdev", JSON.stringify(node), "-device", "virtio-blk-pci,drive=disk"];
}

function publicNetwork({ cluster, definition, sshPort }: MachineHardware): string[] {
  return [
    "-netdev",
    `user,id=public,ipv6=off,hostfwd=tcp:127.0.0.1:${sshPort}-:22`,
    "-device",
    `virtio-net-pci,netdev=public,romfile=,mac=${macAddress(cluster, definition.name, "public")}`,
  ];
}

/** A unix socket QEMU listens on, under the name `id`. */
function socket(id: string, path: string, log?: string): string[] {
  const logged = log === undefined ? "" : `,logfile=${optionValue(log)},logappend=off`;
  return ["-chardev", `socket,id=${id},path=${optionValue(path)},server=on,wait=off${logged}`];
}

/**
 * The private network: a port of the lab's switch behind a hub, so that a new switch can be plugged in while the
 * machine runs; and four sockets for the frame relay, unused until a fault is wanted (faults/relay-process.ts).
 */
function privateNetwork({ cluster, definition, lab, paths }: MachineHardware): string[] {
  return [
    ...["-netdev", `vde,id=switch,sock=${optionValue(lab.switch)}`],
    ...["-netdev", "hubport,id=uplink,hubid=0,netdev=switch"],
    ...["-netdev", "hubport,id=private,hubid=0"],
    "-device",
    `virtio-net-pci,netdev=private,romfile=,mac=${macAddress(cluster, definition.name, "private")}`,
    ...socket("out", paths.outgoing),
    ...socket("out-back", paths.outgoingBack),
    ...socket("in", paths.incoming),
    ...socket("in-back", paths.incomingBack),
  ];
}

/** What the guest's first service reads: see image/guest-files.ts. */
function identity({ definition, lab }: MachineHardware): string[] {
  const given = (name: string, source: string): string[] => [
    "-fw_cfg",
    `name=opt/kubefjord/${name},${source}`,
  ];
  return [
    ...given("user", `string=${optionValue(definition.user)}`),
    ...given("private-address", `string=${optionValue(definition.privateAddress)}`),
    ...given("authorized-key", `file=${optionValue(lab.publicKey)}`),
  ];
}

/**
 * Arguments of the QEMU of one machine, beginning with QEMU's own.
 *
 * @param hardware what it is made of
 * @param machineId 32 hex digits, the guest's /etc/machine-id
 */
export function qemuArguments(hardware: MachineHardware, machineId: string): string[] {
  const { cluster, definition, image, emulator, paths } = hardware;
  return [
    ...["-name", `guest=${optionValue(`${cluster}/${definition.name}`)}`],
    ...["-nodefaults", "-no-user-config", "-display", "none", "-daemonize"],
    ...["-pidfile", paths.pid],
    ...["-machine", "pc,hpet=off,usb=off", ...processor(emulator)],
    ...["-smp", String(definition.cpus), "-m", String(definition.memoryMiB)],
    ...["-kernel", image.kernel, "-initrd", image.initrd],
    ...["-append", kernelCommandLine(hardware, machineId)],
    ...disk(paths),
    ...publicNetwork(hardware),
    ...privateNetwork(hardware),
    ...["-device", "virtio-rng-pci"],
    ...["-rtc", "base=utc"],
    ...socket("serial", paths.serial, paths.serialLog),
    ...socket("control", paths.control, paths.controlLog),
    ...["-serial", "chardev:serial", "-serial", "chardev:control"],
    ...["-qmp", `unix:${optionValue(paths.qmp)},server=on,wait=off`],
    ...identity(hardware),
  ];
}
