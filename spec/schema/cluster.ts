import { Type, type Static } from "@sinclair/typebox";
import { Dns } from "./dns";
import { object, optional, required, setting, type Resolved } from "./field";
import { Host } from "./host";
import { Ingress } from "./ingress";
import { KubeProxy } from "./kube-proxy";
import { Containerd, Kubernetes } from "./kubernetes";
import { Machines } from "./machines";
import { Network } from "./network";
import { Node, NodePool } from "./nodes";
import { Acceptance, Addons, Artifacts, Backup, LoadBalancer, Residency, Terraform } from "./platform";
import { Security } from "./security";
import { oneOf, Rfc1123Label } from "./values";

/** The whole of what an environment file may say. */
export const ClusterSchema = object({
  cluster: required(Rfc1123Label, {
    what: "Name of the cluster; one environment file each.",
    why: "It names the state, the lab's directory and the kubeconfig's context.",
  }),
  environment: setting(oneOf("production", "staging", "lab"), {
    what: "What the cluster is for.",
    default: "production",
    why: "Some findings are errors in production and warnings elsewhere; the strict reading is the default.",
  }),
  residency: Residency,
  machines: required(Machines, { what: "The machines.", why: "Nothing can be guessed about them." }),
  nodes: setting(Type.Array(Node), {
    what: "Nodes, one by one.",
    default: [],
    why: "Pools may give all of them.",
  }),
  nodePools: setting(Type.Array(NodePool), {
    what: "Nodes by pattern; they are added to nodes.",
    default: [],
    why: "A hundred like nodes are one entry.",
  }),
  kubernetes: Kubernetes,
  containerd: Containerd,
  kubeProxy: KubeProxy,
  network: Network,
  dns: Dns,
  host: Host,
  security: Security,
  ingress: Ingress,
  loadBalancer: LoadBalancer,
  artifacts: Artifacts,
  backup: optional(Backup, { what: "Backups.", why: "Targets differ.", absent: "no backups" }),
  addons: Addons,
  acceptance: Acceptance,
  terraform: Terraform,
});

/** A node after resolution: pools expanded, ssh settings and location filled in. */
export type NodeSpec = ResolvedNode;

type Written = Resolved<typeof ClusterSchema>;
type WrittenNode = Written["nodes"][number];
type Hardware = Written["machines"]["lab"]["hardware"];

interface ResolvedNode extends Omit<WrittenNode, "ssh" | "hardware"> {
  /** How this node is reached: its own settings over machines.ssh. */
  readonly ssh: Written["machines"]["ssh"];
  /** Hardware of the lab machine; undefined for static machines. */
  readonly hardware: Required<Hardware> | undefined;
}

/** What an environment file says, defaults and derived values not yet filled in. */
export type ClusterInput = Static<typeof ClusterSchema>;

/**
 * Desired state of one cluster: every setting present, pools expanded into `nodes`.
 * Made by `loadEnvironment`; the only thing constructs and phases read.
 */
export interface ClusterSpec extends Omit<Written, "nodes" | "nodePools"> {
  readonly nodes: readonly NodeSpec[];
}
