import { Type } from "@sinclair/typebox";
import { group, setting } from "./field";
import { Ipv4, oneOf } from "./values";

export const Dns = group(
  {
    nodeLocalCache: setting(Type.Boolean(), {
      what: "NodeLocal DNSCache on every node.",
      default: true,
      why: "Lookups skip conntrack, whose race between parallel A and AAAA queries costs five seconds.",
    }),
    nodeLocalAddress: setting(Ipv4, {
      what: "Address the node-local cache listens on.",
      default: "169.254.20.10",
      why: "In ipvs mode it cannot share the cluster DNS address; this link-local one is upstream's.",
    }),
    upstreamProtocol: setting(oneOf("tcp", "udp"), {
      what: "Protocol from the node-local cache to cluster DNS.",
      default: "tcp",
      why: "A TCP connection has no conntrack race and no lost datagram to wait for.",
    }),
    singleRequestReopen: setting(Type.Boolean(), {
      what: "Inject the resolver option single-request-reopen into pods.",
      default: false,
      why: "Helps glibc only (musl ignores it); the node-local cache cures both.",
    }),
  },
  { what: "Name resolution in the cluster.", why: "A conntrack race delays DNS by five seconds." },
);
