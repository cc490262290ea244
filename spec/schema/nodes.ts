import { Type } from "@sinclair/typebox";
import { object, optional, required, setting } from "./field";
import { JumpHost, LabHardware, Location } from "./machines";
import {
  Host,
  HostKey,
  Ipv4,
  LabelKey,
  Labels,
  LabelValue,
  NamePattern,
  oneOf,
  Port,
  Rfc1123Label,
} from "./values";

export const Role = oneOf("control-plane", "worker");

export const Taint = object({
  key: required(LabelKey, {
    what: "Key of the taint.",
    why: "Kubernetes identifies a taint by key and effect.",
  }),
  value: optional(LabelValue, {
    what: "Value of the taint.",
    why: "Tolerations may match it.",
    absent: "empty",
  }),
  effect: required(oneOf("NoSchedule", "PreferNoSchedule", "NoExecute"), {
    what: "What happens to pods that do not tolerate it.",
    why: "Kubernetes has no default.",
  }),
});

export const NodeSsh = object({
  user: optional(Type.String({ minLength: 1 }), {
    what: "User on this node.",
    why: "Images of different age have different first users.",
    absent: "machines.ssh.user",
  }),
  port: optional(Port, {
    what: "SSH port of this node.",
    why: "Port forwards differ by node.",
    absent: "machines.ssh.port",
  }),
  jumpHost: optional(JumpHost, {
    what: "Bastion for this node.",
    why: "Sites may have one each.",
    absent: "machines.ssh.jumpHost",
  }),
});

/** What a node and a pool of nodes have in common. */
const placement = {
  role: required(Role, {
    what: "control-plane (API server, etcd, scheduler, controller-manager) or worker.",
    why: "The role decides what is installed, opened in the firewall and joined how.",
  }),
  labels: setting(Labels, { what: "Node labels.", default: {}, why: "None are needed." }),
  taints: setting(Type.Array(Taint), {
    what: "Node taints.",
    default: [],
    why: "kubeadm taints control planes itself.",
  }),
  ssh: optional(NodeSsh, {
    what: "SSH settings of this node alone.",
    why: "Most nodes share machines.ssh.",
    absent: "machines.ssh",
  }),
  failureDomain: optional(Rfc1123Label, {
    what: "What fails together: a room, a hypervisor, a rack. Becomes the label topology.kubernetes.io/zone.",
    why: "Spreading replicas needs to know it.",
    absent: "no zone label",
  }),
  hardware: optional(object(LabHardware), {
    what: "Hardware of this lab machine.",
    why: "Only the lab makes machines.",
    absent: "machines.lab.hardware",
  }),
};

const NodeLocation = optional(Location, {
  what: "Where this node stands.",
  why: "One site is the common case.",
  absent: "machines.location",
});

export const Node = object({
  name: required(Rfc1123Label, {
    what: "Name of the node and its host name; its identity in the plan and in Kubernetes.",
    why: "Names are keys: removing one node never renames another.",
  }),
  address: optional(Host, {
    what: "Public address, where ssh reaches the node.",
    why: "Static machines must say it; the lab forwards a port of 127.0.0.1.",
    absent: "lab machines only",
  }),
  privateAddress: required(Ipv4, {
    what: "Address on the network between the nodes; kubelet registers it and cluster traffic uses it.",
    why: "With several NICs kubelet may pick the wrong one, so it is pinned.",
  }),
  hostKey: optional(HostKey, {
    what: "Pinned SSH host key.",
    why: "An unknown key is refused.",
    absent: "taken from machines.ssh.knownHosts; the lab reads it from the machine's console",
  }),
  location: NodeLocation,
  ...placement,
});

export const NodePool = object({
  namePattern: required(NamePattern, {
    what: "Names of the nodes: {n} stands for the number, {nn} and {nnn} pad it with zeros.",
    why: "A number, once given, stays with its machine.",
  }),
  count: required(Type.Integer({ minimum: 1, maximum: 5000 }), {
    what: "Number of the last node minus the first, plus one.",
    unit: "nodes",
    why: "Kubernetes is tested to 5,000 nodes.",
  }),
  firstNumber: setting(Type.Integer({ minimum: 0, maximum: 9999 }), {
    what: "Number of the first node.",
    default: 1,
    why: "People count from one.",
  }),
  without: setting(Type.Array(Type.Integer({ minimum: 0, maximum: 9999 })), {
    what: "Numbers left out.",
    default: [],
    why: "A machine in the middle can go without renaming the later ones.",
  }),
  firstAddress: optional(Ipv4, {
    what: "Public address of the first number; each following number takes the next address.",
    why: "Sites hand out consecutive addresses.",
    absent: "lab machines only",
  }),
  firstPrivateAddress: required(Ipv4, {
    what: "Private address of the first number; each following number takes the next address.",
    why: "An address belongs to a number, so leaving one out moves no other.",
  }),
  location: NodeLocation,
  ...placement,
});
