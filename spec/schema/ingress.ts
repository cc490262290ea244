import { Type } from "@sinclair/typebox";
import { group, object, optional, required, setting } from "./field";
import { Duration, Labels, NginxBuffers, NginxSize, oneOf, Port, Rfc1123Label } from "./values";

const Placement = group(
  {
    kind: setting(oneOf("per-node", "replicas"), {
      what: "One controller on each chosen node (DaemonSet), or a number of replicas (Deployment).",
      default: "per-node",
      why: "VPS networks rarely have a balancer; DNS names the ingress nodes.",
    }),
    replicas: setting(Type.Integer({ minimum: 1, maximum: 100 }), {
      what: "Replicas, when kind is replicas.",
      default: 2,
      why: "One can restart while the other serves.",
    }),
    nodeLabels: setting(Labels, {
      what: "Nodes that carry the ingress; empty means all workers.",
      default: {},
      why: "Small clusters have no dedicated ingress nodes.",
    }),
    hostPorts: setting(Type.Boolean(), {
      what: "Take the node's own ports.",
      default: true,
      why: "On networks without layer 2 it is the dependable way in.",
    }),
    httpPort: setting(Port, { what: "Host port for HTTP.", default: 80, why: "The registered port." }),
    httpsPort: setting(Port, { what: "Host port for HTTPS.", default: 443, why: "The registered port." }),
  },
  { what: "Where the controller runs.", why: "It decides what clients connect to." },
);

const ProxyBuffers = group(
  {
    size: setting(NginxSize, {
      what: "proxy-buffer-size: the buffer for the head of a response.",
      unit: "bytes",
      default: "16k",
      why: "Cookies and tokens outgrow the default page of 4k, and nginx then answers 502.",
    }),
    buffers: setting(NginxBuffers, {
      what: "proxy-buffers: number and size of the buffers for a response's body.",
      unit: "buffers and bytes",
      default: "4 32k",
      why: "128k per connection hold most answers without a temporary file.",
    }),
    busy: setting(NginxSize, {
      what: "proxy-busy-buffers-size: what may be on its way to the client while the rest is read.",
      unit: "bytes",
      default: "64k",
      why: "Two of the four buffers; nginx demands at least the larger buffer and at most all but one.",
    }),
    maxTempFileSize: setting(NginxSize, {
      what: "proxy-max-temp-file-size: 0 switches temporary files off.",
      unit: "bytes",
      default: "1024m",
      why: "nginx's own.",
    }),
  },
  { what: "Buffers between backend and client.", why: "Defaults break big headers." },
);

const Keepalive = group(
  {
    client: setting(Duration, {
      what: "keep-alive: how long an idle client connection stays open.",
      default: "65s",
      why: "Longer than the 60 s of common front balancers, so that they close first.",
    }),
    upstreamConnections: setting(Type.Integer({ minimum: 0, maximum: 100_000 }), {
      what: "Idle connections kept to backends, per upstream and worker.",
      unit: "connections",
      default: 100,
      why: "A handshake for each request costs a round trip and a port.",
    }),
    upstreamIdle: setting(Duration, {
      what: "How long an idle connection to a backend is kept.",
      default: "30s",
      why: "Must be shorter than the backend's own, or requests meet a closing connection.",
    }),
    backendIdle: optional(Duration, {
      what: "Shortest keepalive timeout among your backends.",
      why: "Lets the kit check that upstreamIdle is shorter.",
      absent: "not checked",
    }),
    frontIdle: optional(Duration, {
      what: "Idle timeout of a balancer in front of the cluster.",
      why: "Lets the kit check that it is shorter than client.",
      absent: "not checked",
    }),
  },
  { what: "Connections that stay open.", why: "Whoever closes first must be the one that reconnects." },
);

const Tls = group(
  {
    protocols: setting(Type.Array(oneOf("TLSv1.2", "TLSv1.3"), { minItems: 1, uniqueItems: true }), {
      what: "TLS versions offered.",
      default: ["TLSv1.2", "TLSv1.3"],
      why: "Older ones are broken and deprecated (RFC 8996).",
    }),
    defaultCertificate: optional(
      object({
        namespace: required(Rfc1123Label, {
          what: "Namespace of the Secret.",
          why: "Secrets are namespaced.",
        }),
        secret: required(Rfc1123Label, {
          what: "Name of the kubernetes.io/tls Secret.",
          why: "The key itself never enters the spec.",
        }),
      }),
      {
        what: "Certificate for hosts without one of their own.",
        why: "Without it handshakes for unknown hosts are rejected, which is safe.",
        absent: "handshakes for unknown hosts are rejected",
      },
    ),
  },
  { what: "TLS at the edge.", why: "Only versions without known breaks." },
);

export const Ingress = group(
  {
    controller: setting(oneOf("nginx", "none"), {
      what: "Ingress controller: nginx (F5 NGINX Ingress Controller) or none.",
      default: "nginx",
      why: "kubernetes/ingress-nginx is retired; F5's takes these settings as nginx writes them.",
    }),
    placement: Placement,
    proxyBuffers: ProxyBuffers,
    keepalive: Keepalive,
    tls: Tls,
    workerProcesses: setting(
      Type.Union([Type.Literal("auto"), Type.Integer({ minimum: 1, maximum: 512 })], {
        "x-expected": '"auto" or a number of processes',
      }),
      {
        what: "worker-processes of nginx.",
        unit: "processes",
        default: "auto",
        why: "One per core.",
      },
    ),
    workerConnections: setting(Type.Integer({ minimum: 64, maximum: 1_000_000 }), {
      what: "worker-connections: connections per worker, to clients and backends together.",
      unit: "connections",
      default: 16_384,
      why: "nginx's 1024 are used up by 500 proxied requests.",
    }),
    workerOpenFiles: setting(Type.Integer({ minimum: 128, maximum: 2_000_000 }), {
      what: "worker-rlimit-nofile: open files per worker.",
      unit: "files",
      default: 65_535,
      why: "At least twice worker-connections: a proxied request holds two.",
    }),
  },
  { what: "Ingress.", why: "Production nginx settings, checked before they are deployed." },
);
