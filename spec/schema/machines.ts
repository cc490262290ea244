import { Type } from "@sinclair/typebox";
import { group, object, optional, required, setting } from "./field";
import { Country, FilePath, Host, HostKey, oneOf, Port } from "./values";

/** Where a machine, a backup or a mirror stands, as its owner declares it. */
export const Location = object({
  country: required(Country, {
    what: "Country the thing stands in, ISO 3166-1 alpha-2.",
    why: "Residency is checked against it; nobody can probe it, so it is declared.",
  }),
  city: optional(Type.String({ minLength: 1 }), {
    what: "City, for people.",
    why: "Shown in explain and in the plan only.",
    absent: "not shown",
  }),
});

export const JumpHost = object({
  address: required(Host, { what: "Address of the jump host.", why: "The connection starts there." }),
  user: optional(Type.String({ minLength: 1 }), {
    what: "User on the jump host.",
    why: "Bastions often have their own accounts.",
    absent: "the node's own user",
  }),
  port: setting(Port, { what: "SSH port of the jump host.", default: 22, why: "The registered port." }),
  hostKey: optional(HostKey, {
    what: "Pinned host key of the jump host.",
    why: "An unpinned bastion could pose as every node behind it.",
    absent: "taken from the known_hosts file",
  }),
});

export const Ssh = group(
  {
    user: setting(Type.String({ minLength: 1 }), {
      what: "User to log in as; needs sudo without a password unless it is root.",
      default: "debian",
      why: "The first user of Debian's cloud images.",
    }),
    port: setting(Port, { what: "SSH port of the nodes.", default: 22, why: "The registered port." }),
    knownHosts: optional(FilePath, {
      what: "OpenSSH known_hosts file with the nodes' host keys.",
      why: "A connection to an unpinned host key is refused.",
      absent: "each node pins its own hostKey",
    }),
    keyFile: optional(FilePath, {
      what: "Private key file.",
      why: "The path is stored, never the key.",
      absent: "the ssh agent",
    }),
    jumpHost: optional(JumpHost, {
      what: "Bastion through which nodes are reached.",
      why: "Many sites close ssh to the world.",
      absent: "nodes are reached directly",
    }),
  },
  { what: "How the operator reaches the nodes.", why: "Everything the kit does on a node goes over SSH." },
);

/** Hardware of one lab machine. */
export const LabHardware = {
  cpus: optional(Type.Integer({ minimum: 1, maximum: 64 }), {
    what: "Virtual processors.",
    unit: "processors",
    absent: "2 for a control plane, 1 for a worker",
    why: "kubeadm refuses a control plane with one; an emulated worker with two only competes with it.",
  }),
  memory: optional(Type.Integer({ minimum: 512, maximum: 262_144 }), {
    what: "Memory.",
    unit: "MiB",
    absent: "2560 for a control plane, 1536 for a worker",
    why: "kubeadm wants 1700 MiB for a control plane; etcd, the API server and kubelet settle near 2 GiB.",
  }),
  disk: optional(Type.Integer({ minimum: 4, maximum: 1024 }), {
    what: "Size of the (sparse) disk.",
    unit: "GiB",
    absent: "12",
    why: "System, images and etcd use about 4 GiB; kubelet evicts pods when less than 15 % is free.",
  }),
};

export const Lab = group(
  {
    acceleration: setting(oneOf("auto", "kvm", "tcg"), {
      what: "Hardware virtualisation (kvm), software emulation (tcg), or whichever works (auto).",
      default: "auto",
      why: "/dev/kvm can exist and still not boot a stock kernel, so auto tries it once and remembers.",
    }),
    release: setting(oneOf("trixie", "bookworm"), {
      what: "Debian release of the machines.",
      default: "trixie",
      why: "Debian 13 is the current stable release.",
    }),
    prebaked: setting(Type.Boolean(), {
      what: "Put artefacts and images into the disk beforehand.",
      default: false,
      why: "The deploy should install them as on any VPS; switch on for fast tests.",
    }),
    hardware: group(LabHardware, {
      what: "Hardware of every lab machine, unless a node says otherwise.",
      why: "Two machines must fit beside an editor on a laptop.",
    }),
  },
  {
    what: "Virtual machines on this computer, used when machines.source is lab.",
    why: "A newcomer has no VPS at hand.",
  },
);

export const Machines = object({
  source: required(oneOf("static", "lab"), {
    what: "Where machines come from: static (they exist already) or lab (virtual machines on this computer).",
    why: "VPS sites without a provisioning API hand over machines; the kit takes them from there.",
  }),
  provider: optional(Type.String({ minLength: 1 }), {
    what: "Name of the company that runs the machines.",
    why: "Shown in residency findings.",
    absent: "not shown",
  }),
  location: optional(Location, {
    what: "Where the machines stand, unless a node says otherwise.",
    why: "A node without a declared location fails every residency policy but none.",
    absent: "each node declares its own",
  }),
  ssh: Ssh,
  lab: Lab,
});
