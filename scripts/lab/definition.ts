/** Debian releases a machine can be made from. */
export type Release = "trixie" | "bookworm";

/** How a machine's processor is made: by the host's virtualisation, or in software. */
export type Acceleration = "kvm" | "tcg";

/** One machine, as the environment asks for it. */
export interface MachineDefinition {
  /** Host name, DNS label, unique in its lab. */
  readonly name: string;
  /** What the node becomes; decides which images a prebaked disk holds. */
  readonly role: "control-plane" | "worker";
  readonly memoryMiB: number;
  readonly cpus: number;
  /** Virtual size of the root file system; the file on the host grows with what is written. */
  readonly diskGiB: number;
  /** Address on the private network with prefix length, for example `10.0.0.11/24`. */
  readonly privateAddress: string;
  /** Login user, with sudo and the lab's key. */
  readonly user: string;
  readonly release: Release;
}

/** What all machines of one lab share. */
export interface LabSettings {
  /** Name of the cluster, which is the lab's name: one folder, one private network, one key. */
  readonly cluster: string;
  /** `auto` takes KVM where it has proved to work, else software emulation. */
  readonly acceleration: Acceleration | "auto";
  /** Artefacts and images of the bundle are on the disk already. Default in the spec: false. */
  readonly prebaked: boolean;
}

/** A whole lab. */
export interface LabDefinition extends LabSettings {
  readonly machines: readonly MachineDefinition[];
}

/** Receives one line per step that takes longer than a moment, for people to read. */
export type Progress = (line: string) => void;
