import { join } from "node:path";
import { stateDirectory } from "../directories";
import { RefusedError } from "../errors";

/** Longest path of a unix socket on Linux: sun_path holds 108 bytes with its closing NUL (unix(7)). */
const SOCKET_PATH_BYTES = 107;

/** Where one lab keeps what its machines share. */
export interface LabPaths {
  readonly directory: string;
  readonly machines: string;
  /** Directory of the private network's switch; QEMU is given this path. */
  readonly switch: string;
  readonly switchPid: string;
  readonly switchProcess: string;
  readonly key: string;
  readonly publicKey: string;
  readonly knownHosts: string;
}

/** Where one machine keeps its disk, sockets, logs and records. */
export interface MachinePaths {
  readonly directory: string;
  readonly record: string;
  readonly disk: string;
  readonly qmp: string;
  readonly pid: string;
  readonly process: string;
  /** Which switch the machine is plugged into. */
  readonly plugged: string;
  readonly serial: string;
  readonly serialLog: string;
  /** The lab's own line into the guest (its second serial port): host key out, clock in. */
  readonly control: string;
  readonly controlLog: string;
  readonly faults: string;
  readonly relayProcess: string;
  /** Sockets between QEMU and the frame relay: frames leaving the machine, and coming back to go on. */
  readonly outgoing: string;
  readonly outgoingBack: string;
  readonly incoming: string;
  readonly incomingBack: string;
}

/** Folder that holds every lab of this user. */
export function labsDirectory(): string {
  return stateDirectory("lab");
}

/** Paths of the lab of one cluster. */
export function labPaths(cluster: string): LabPaths {
  const directory = join(labsDirectory(), cluster);
  return {
    directory,
    machines: join(directory, "m"),
    switch: join(directory, "switch"),
    switchPid: join(directory, "switch.pid"),
    switchProcess: join(directory, "switch.json"),
    key: join(directory, "id_ed25519"),
    publicKey: join(directory, "id_ed25519.pub"),
    knownHosts: join(directory, "known_hosts"),
  };
}

/** Paths of one machine of a lab. */
export function machinePaths(cluster: string, machine: string): MachinePaths {
  const directory = join(labPaths(cluster).machines, machine);
  const at = (name: string): string => join(directory, name);
  return {
    directory,
    record: at("machine.json"),
    disk: at("disk.qcow2"),
    qmp: at("qmp"),
    pid: at("qemu.pid"),
    process: at("qemu.json"),
    plugged: at("plugged.json"),
    serial: at("serial"),
    serialLog: at("serial.log"),
    control: at("control"),
    controlLog: at("control.log"),
    faults: at("faults.json"),
    relayProcess: at("relay.json"),
    outgoing: at("out"),
    outgoingBack: at("out-back"),
    incoming: at("in"),
    incomingBack: at("in-back"),
  };
}

/**
 * Refuses paths the kernel would cut off.
 *
 * @throws RefusedError `lab-socket-path` when a socket of this machine would be longer than Linux allows
 */
export function checkSocketPaths(cluster: string, machine: string): void {
  const longest = machinePaths(cluster, machine).incomingBack;
  if (Buffer.byteLength(longest) <= SOCKET_PATH_BYTES) return;
  throw new RefusedError(
    `the socket path ${longest} has ${Buffer.byteLength(longest)} bytes, Linux allows ${SOCKET_PATH_BYTES}`,
    {
      code: "lab-socket-path",
      subject: machine,
      hint: "set XDG_STATE_HOME to a short directory, or give the cluster or the machine a shorter name",
    },
  );
}
