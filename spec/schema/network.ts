import { Type } from "@sinclair/typebox";
import { derived, group, object, optional, required, setting } from "./field";
import { IpAddress, IpNetwork, Ipv4Network, Labels, oneOf, Port, Version } from "./values";

/** Calico's own words (Installation.calicoNetwork.ipPools[].encapsulation). */
export const ENCAPSULATIONS = ["None", "IPIP", "IPIPCrossSubnet", "VXLAN", "VXLANCrossSubnet"] as const;
export type Encapsulation = (typeof ENCAPSULATIONS)[number];

const AsNumber = Type.Integer({ minimum: 1, maximum: 4_294_967_295, "x-expected": "a BGP AS number" });

/** A secret by reference; the spec never holds one. */
export const SecretReference = object({
  env: required(Type.String({ pattern: "^[A-Z_][A-Z0-9_]*$" }), {
    what: "Environment variable that holds the secret when a phase runs.",
    why: "Read at the moment of use; it never enters cdktf.out, the state or a log.",
  }),
});

const BgpPeer = object({
  address: required(IpAddress, {
    what: "Address of the router.",
    why: "BGP sessions are configured, not discovered.",
  }),
  asNumber: required(AsNumber, {
    what: "AS number of the router.",
    why: "A wrong one is refused by the peer.",
  }),
  nodeLabels: setting(Labels, {
    what: "Nodes that hold this session; empty means all.",
    default: {},
    why: "A top-of-rack router peers with its own rack.",
  }),
  password: optional(SecretReference, {
    what: "TCP MD5 password of the session.",
    why: "Anyone on the segment can otherwise reset or take the session.",
    absent: "no password",
  }),
  ttlSecurity: setting(Type.Integer({ minimum: 0, maximum: 255 }), {
    what: "Hops to the peer that are accepted (GTSM); 0 switches the check off.",
    unit: "hops",
    default: 1,
    why: "A directly connected router is one hop away; packets from further off are forged.",
  }),
});

const Bgp = group(
  {
    mesh: setting(Type.Boolean(), {
      what: "Every node peers with every other.",
      default: true,
      why: "Right up to about 100 nodes; above that use route reflectors.",
    }),
    asNumber: setting(AsNumber, {
      what: "AS number of the cluster.",
      default: 64512,
      why: "Calico's own, private.",
    }),
    port: setting(Port, { what: "TCP port BGP listens on.", default: 179, why: "The registered port." }),
    meshPassword: optional(SecretReference, {
      what: "TCP MD5 password between nodes.",
      why: "Worth it where the private network is shared with other tenants.",
      absent: "no password",
    }),
    peers: setting(Type.Array(BgpPeer), {
      what: "Routers outside the cluster.",
      default: [],
      why: "The mesh needs none.",
    }),
    serviceClusterNetworks: setting(Type.Array(IpNetwork), {
      what: "ClusterIP networks announced to peers.",
      default: [],
      why: "Nothing is announced outside unless asked.",
    }),
    serviceExternalNetworks: setting(Type.Array(IpNetwork), {
      what: "externalIPs networks announced to peers.",
      default: [],
      why: "Nothing is announced outside unless asked.",
    }),
    serviceLoadBalancerNetworks: setting(Type.Array(IpNetwork), {
      what: "LoadBalancer networks announced to peers.",
      default: [],
      why: "Nothing is announced outside unless asked.",
    }),
  },
  { what: "BGP as Calico speaks it.", why: "Routes instead of tunnels: no encapsulation cost." },
);

const Underlay = group(
  {
    network: derived<string>()(Ipv4Network, {
      what: "The network of the nodes' private addresses.",
      from: "the nodes' private addresses (the /24 that holds them all, or the smallest network that does)",
      why: "Node addresses are picked from it, never from a bridge, tunnel or virtual IP.",
    }),
    routesPodAddresses: setting(Type.Boolean(), {
      what: "The provider's network carries packets with pod addresses.",
      default: false,
      why: "Many VPS networks silently drop unknown source addresses; it is declared, and probed before it is believed.",
    }),
    mtu: setting(Type.Integer({ minimum: 1280, maximum: 9216 }), {
      what: "MTU of the private network.",
      unit: "bytes",
      default: 1500,
      why: "Ethernet's; jumbo frames must be declared.",
    }),
  },
  { what: "The network below the pod network.", why: "It decides which encapsulation can work." },
);

const Calico = group(
  {
    version: setting(Version, {
      what: "Calico version.",
      default: "3.32.1",
      why: "Tested upstream with Kubernetes 1.34 to 1.36, and the release this kit was run with.",
    }),
    dataplane: derived<"Iptables" | "Nftables">()(oneOf("Iptables", "Nftables"), {
      what: "Installation.calicoNetwork.linuxDataplane.",
      from: "kubeProxy.mode (nftables: Nftables, else Iptables)",
      why: "Calico's nftables dataplane and kube-proxy's nftables mode require each other.",
    }),
    blockSize: setting(Type.Integer({ minimum: 20, maximum: 32 }), {
      what: "Prefix length of the address blocks nodes take from the pool.",
      unit: "bits",
      default: 26,
      why: "Calico's own: 64 addresses.",
    }),
    natOutgoing: setting(Type.Boolean(), {
      what: "Hide pod addresses behind the node's outside the pool.",
      default: true,
      why: "Providers do not route pod addresses to the internet.",
    }),
    typhaReplicas: setting(Type.Integer({ minimum: 0, maximum: 50 }), {
      what: "Least number of Typha replicas; 0 leaves it to the operator.",
      default: 0,
      why: "The operator scales Typha with the nodes.",
    }),
  },
  { what: "Calico, installed by its operator.", why: "Routed pod networks with NetworkPolicy." },
);

export const Network = group(
  {
    plugin: setting(oneOf("calico", "static-routes", "none"), {
      what: "Pod network: calico, static-routes (reference plugins and one route per node; no NetworkPolicy), or none (yours).",
      default: "calico",
      why: "NetworkPolicy and BGP; static-routes is for the lab.",
    }),
    encapsulation: derived<Encapsulation>()(oneOf(...ENCAPSULATIONS), {
      what: "How packets between nodes are wrapped, in Calico's words.",
      from: "network.plugin (calico: IPIPCrossSubnet, else None)",
      why: "CrossSubnet wraps only what the local segment cannot carry: overlays cost CPU.",
    }),
    fallback: optional(oneOf("IPIP", "IPIPCrossSubnet", "VXLAN", "VXLANCrossSubnet"), {
      what: "Encapsulation used, visibly, if the probe finds that the underlay does not carry pod addresses.",
      why: "A declaration can be wrong; the choice what to do then is yours.",
      absent: "the deploy stops instead",
    }),
    underlay: Underlay,
    mtu: derived<number>()(Type.Integer({ minimum: 1230, maximum: 9216 }), {
      what: "MTU of pod interfaces.",
      unit: "bytes",
      from: "network.underlay.mtu less the overhead (IPIP 20, VXLAN 50, WireGuard 60)",
      why: "A larger one turns into silent black holes for big packets.",
    }),
    nodeAddressNetwork: derived<string>()(Ipv4Network, {
      what: "Network from which node addresses are picked (kubelet node-ip, Calico autodetection).",
      from: "network.underlay.network",
      why: "Autodetection has picked virtual IPs, bridges and tunnels in the field.",
    }),
    wireguard: setting(Type.Boolean(), {
      what: "Encrypt traffic between nodes (Calico, kernel 5.6 or newer).",
      default: false,
      why: "Costs CPU and 60 bytes of MTU; worth it on a shared private network.",
    }),
    calico: Calico,
    bgp: Bgp,
  },
  { what: "Pod network.", why: "Overlays cost CPU; routes do not." },
);
