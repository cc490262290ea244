import { Type } from "@sinclair/typebox";
import { derived, group, optional, setting } from "./field";
import { Domain, Duration, Host, Ipv4Network, Ipv6Network, oneOf, Port, PortRange, Version } from "./values";

const ApiEndpoint = group(
  {
    kind: derived<"single" | "local-proxy" | "external">()(oneOf("single", "local-proxy", "external"), {
      what: "How nodes reach the API: single (the one control plane's private address), local-proxy (a haproxy on every node in front of all control planes), external (a balancer of yours).",
      from: "the number of control-plane nodes (1: single, more: local-proxy)",
      why: "A proxy on each node needs no virtual IP, which VPS networks rarely carry.",
    }),
    name: derived<string>()(Host, {
      what: "Name (or, with external, address) in the API server's certificate and in every kubeconfig.",
      from: "the cluster's name (api.CLUSTER.internal)",
      why: "A name that /etc/hosts resolves can move from one control plane to three without new certificates.",
    }),
    port: setting(Port, { what: "Port of the endpoint.", default: 6443, why: "kubeadm's own." }),
  },
  {
    what: "The address of the Kubernetes API for nodes.",
    why: "It is written into certificates and can hardly change.",
  },
);

const DualStack = group(
  {
    enabled: setting(Type.Boolean(), {
      what: "IPv4 and IPv6 for pods and Services.",
      default: false,
      why: "Every node, route and firewall must carry both before it helps.",
    }),
    podNetwork: optional(Ipv6Network, {
      what: "IPv6 pod network.",
      why: "Sites differ.",
      absent: "IPv4 only",
    }),
    serviceNetwork: optional(Ipv6Network, {
      what: "IPv6 Service network.",
      why: "Sites differ.",
      absent: "IPv4 only",
    }),
  },
  { what: "Dual-stack networking.", why: "Off until asked for." },
);

const Etcd = group(
  {
    heartbeatInterval: derived<number>()(Type.Integer({ minimum: 10, maximum: 5000 }), {
      what: "etcd --heartbeat-interval.",
      unit: "milliseconds",
      from: "machines (100; 1000 on emulated lab machines)",
      why: "0.5 to 1.5 times the round trip between members; emulated CPUs answer late.",
    }),
    electionTimeout: derived<number>()(Type.Integer({ minimum: 100, maximum: 50_000 }), {
      what: "etcd --election-timeout.",
      unit: "milliseconds",
      from: "kubernetes.etcd.heartbeatInterval (ten times)",
      why: "etcd's own ratio.",
    }),
  },
  { what: "etcd beside the API server.", why: "Stacked etcd is kubeadm's default." },
);

const Kubelet = group(
  {
    maxPods: setting(Type.Integer({ minimum: 1, maximum: 500 }), {
      what: "Pods per node.",
      unit: "pods",
      default: 110,
      why: "The number Kubernetes is tested with.",
    }),
    nodeStatusUpdateFrequency: derived<string>()(Duration, {
      what: "How often kubelet computes its node's status.",
      from: "machines (10s; 30s on emulated lab machines)",
      why: "Two idle emulated machines otherwise keep two cores busy.",
    }),
    syncFrequency: derived<string>()(Duration, {
      what: "How often kubelet compares running containers with their config.",
      from: "machines (1m; 5m on emulated lab machines)",
      why: "Two idle emulated machines otherwise keep two cores busy.",
    }),
    fileCheckFrequency: derived<string>()(Duration, {
      what: "How often kubelet looks for changed static pods.",
      from: "machines (20s; 1m on emulated lab machines)",
      why: "Two idle emulated machines otherwise keep two cores busy.",
    }),
    volumeStatsAggPeriod: derived<string>()(Duration, {
      what: "How often kubelet measures volumes.",
      from: "machines (1m; 10m on emulated lab machines)",
      why: "Two idle emulated machines otherwise keep two cores busy.",
    }),
    housekeepingInterval: derived<string>()(Duration, {
      what: "How often kubelet collects container statistics.",
      from: "machines (10s; 60s on emulated lab machines)",
      why: "Two idle emulated machines otherwise keep two cores busy.",
    }),
    maxUnavailable: setting(Type.Integer({ minimum: 1, maximum: 100 }), {
      what: "Nodes that may be restarted at the same time when a kubelet or containerd setting changes.",
      unit: "nodes",
      default: 1,
      why: "One at a time is always safe with PodDisruptionBudgets.",
    }),
  },
  { what: "kubelet on every node.", why: "Rolled out node by node, never by hand." },
);

const ControlPlaneProbes = group(
  {
    livenessPeriod: derived<string>()(Duration, {
      what: "How often kubelet asks whether they are alive; the eighth failure in a row restarts one.",
      from: "machines (10s; 10m on emulated lab machines)",
      why: "kubeadm's own is 10s; an emulated API server that is only slow must not be restarted for it.",
    }),
    readinessPeriod: derived<string>()(Duration, {
      what: "How often kubelet asks whether they are ready.",
      from: "machines (1s; 15s on emulated lab machines)",
      why: "kubeadm's own is 1s; each answer is a TLS handshake, each failure an Event to store.",
    }),
  },
  {
    what: "Probes of API server, etcd, scheduler and controller manager.",
    why: "kubeadm's suit machines that keep up.",
  },
);

const LeaderElection = group(
  {
    enabled: derived<boolean>()(Type.Boolean(), {
      what: "Whether scheduler and controller manager elect a leader.",
      from: "machines (true; false on an emulated lab with a single control plane)",
      why: "Emulated machines lose leases they do not need.",
    }),
    leaseDuration: derived<number>()(Type.Integer({ minimum: 10, maximum: 3600 }), {
      what: "Time without a sign of life after which another one takes over.",
      unit: "seconds",
      from: "machines (15; 180 on emulated lab machines)",
      why: "Kubernetes' own is 15; three emulated control planes on two processors lost every lease of that length.",
    }),
  },
  {
    what: "Leader election of scheduler and controller manager.",
    why: "One of each works at a time; renew deadline and retry period keep Kubernetes' own proportion, 10 and 2 of 15.",
  },
);

export const Kubernetes = group(
  {
    version: setting(Version, {
      what: "Kubernetes version.",
      default: "1.36.3",
      why: "1.36 is the newest minor with published test matrices for Calico 3.32 and containerd 2.3.",
    }),
    podNetwork: setting(Ipv4Network, {
      what: "Network of pod addresses.",
      default: "10.244.0.0/16",
      why: "256 nodes of 256 addresses, away from the usual private LANs.",
    }),
    podPrefixLength: setting(Type.Integer({ minimum: 20, maximum: 28 }), {
      what: "Prefix length of one node's part of the pod network.",
      unit: "bits",
      default: 24,
      why: "254 addresses hold 110 pods twice, so that a replaced pod never waits for an address.",
    }),
    serviceNetwork: setting(Ipv4Network, {
      what: "Network of Service addresses (ClusterIPs).",
      default: "10.96.0.0/16",
      why: "kubeadm's own start, cut to the 65,534 Services a cluster can use.",
    }),
    nodePortRange: setting(PortRange, {
      what: "Ports for Services of type NodePort.",
      default: "30000-32767",
      why: "The API server's own, just below the kernel's ephemeral ports.",
    }),
    domain: setting(Domain, {
      what: "DNS domain of the cluster.",
      default: "cluster.local",
      why: "Charts and tools assume it.",
    }),
    apiEndpoint: ApiEndpoint,
    dualStack: DualStack,
    etcd: Etcd,
    kubelet: Kubelet,
    leaderElection: LeaderElection,
    controlPlaneTimeout: derived<string>()(Duration, {
      what: "How long kubeadm and the phases wait for a control plane to become healthy.",
      from: "machines (4m; 15m on emulated lab machines)",
      why: "kubeadm's own is 4m; an emulated one took more than 8m to come back beside a rolled containerd (2 slow cores, 2026-11-27).",
    }),
    controlPlaneProbes: ControlPlaneProbes,
  },
  { what: "Kubernetes itself.", why: "kubeadm builds it from these values." },
);

export const Containerd = group(
  {
    version: setting(Version, {
      what: "containerd version.",
      default: "2.3.7",
      why: "2.3 is the long-term release, supported to 2028-04-30 and tested with Kubernetes 1.36.",
    }),
    sandboxImage: derived<string>()(Type.String({ minLength: 1 }), {
      what: "Image of the pause container.",
      from: "kubernetes.version (the image kubeadm names)",
      why: "Pinned, so that garbage collection never removes the one image a node cannot run without.",
    }),
    statsCollectPeriod: derived<string>()(Duration, {
      what: "How often containerd reads every container's statistics from its cgroup.",
      from: "machines (10s; 10m on emulated lab machines)",
      why: "containerd's own is 1s, for rates that kubelet takes every 10s and by default reads itself.",
    }),
  },
  { what: "Container runtime.", why: "The runtime kubeadm and Kubernetes test with." },
);
