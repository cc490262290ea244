/** What the firewall of one node lets in. Addresses and networks as nft writes them. */
export interface FirewallRules {
  readonly role: "control-plane" | "worker";
  readonly sshPort: number;
  /** Networks of people: ssh, and the API on control planes. */
  readonly adminSources: readonly string[];
  /** The private network, not each node's address: one more node must change nothing on those that are there. */
  readonly nodes: readonly string[];
  /** Private addresses of the control-plane nodes. */
  readonly controlPlanes: readonly string[];
  readonly podNetworks: readonly string[];
  readonly serviceNetworks: readonly string[];
  readonly apiPort: number;
  /** First and last port: `30000-32767`. */
  readonly nodePortRange: string;
  /** Ports between nodes beside Kubernetes' own, by protocol: what the pod network needs. */
  readonly overlay: readonly OverlayRule[];
  /** TCP ports open to everybody: the ingress. */
  readonly publicPorts: readonly number[];
}

/** One way packets of the pod network travel between nodes. */
export type OverlayRule =
  | { readonly what: string; readonly protocol: "tcp" | "udp"; readonly port: number }
  /** An IP protocol of its own. */
  | { readonly what: string; readonly protocol: "ipencap" };
