import { milliseconds } from "../durations";
import type { ClusterSpec } from "../schema/cluster";
import { finding, type Finding, type Rule } from "./rule";

type Ingress = ClusterSpec["ingress"];

/** Whoever would have to reconnect closes an idle connection first, and idle connections leave room for busy ones. */
export const nginxKeepalive: Rule = {
  name: "nginx-keepalive",
  check: ({ ingress }) =>
    ingress.controller === "nginx"
      ? [...backend(ingress), ...front(ingress), ...connections(ingress), ...openFiles(ingress)]
      : [],
};

function backend({ keepalive: { upstreamIdle, backendIdle } }: Ingress): Finding[] {
  if (backendIdle === undefined || milliseconds(upstreamIdle) < milliseconds(backendIdle)) return [];
  return [
    finding("error", ["ingress", "keepalive", "upstreamIdle"], {
      what: `${upstreamIdle}; expected less than backendIdle ${backendIdle}`,
      why: "The backend closes first, and a request that is on its way meets the closing connection: a 502 now and then.",
      instead: `upstreamIdle: ${half(backendIdle)}, or a longer timeout in the backend`,
    }),
  ];
}

function front({ keepalive: { client, frontIdle } }: Ingress): Finding[] {
  if (frontIdle === undefined || milliseconds(frontIdle) < milliseconds(client)) return [];
  return [
    finding("error", ["ingress", "keepalive", "client"], {
      what: `${client}; expected more than frontIdle ${frontIdle}`,
      why: "nginx closes first, and a request from the balancer in front meets the closing connection: a 502 now and then.",
      instead: `client: ${Math.floor(milliseconds(frontIdle) / 1000) + 5}s, five seconds longer than the balancer's`,
    }),
  ];
}

function connections({ keepalive: { upstreamConnections }, workerConnections }: Ingress): Finding[] {
  if (upstreamConnections <= workerConnections / 2) return [];
  const isAll = upstreamConnections >= workerConnections;
  return [
    finding(isAll ? "error" : "warning", ["ingress", "keepalive", "upstreamConnections"], {
      what: `${upstreamConnections} idle connections of ${workerConnections} worker connections; expected at most half, ${Math.floor(workerConnections / 2)}`,
      why: "Each upstream keeps that many in each worker: what is left for clients and for other upstreams runs out.",
      instead: `upstreamConnections: 100, or workerConnections: ${2 * upstreamConnections}`,
    }),
  ];
}

function openFiles({ workerConnections, workerOpenFiles }: Ingress): Finding[] {
  if (workerOpenFiles >= 2 * workerConnections) return [];
  return [
    finding("error", ["ingress", "workerOpenFiles"], {
      what: `${workerOpenFiles}; expected at least ${2 * workerConnections}, twice workerConnections`,
      why: 'A proxied request holds a socket to the client and one to the backend: nginx would fail with "too many open files" under load.',
      instead: `workerOpenFiles: ${2 * workerConnections}`,
    }),
  ];
}

/** Half of a duration in whole seconds, or in milliseconds where that would be nothing. */
function half(duration: string): string {
  const value = milliseconds(duration);
  return value >= 2000 ? `${Math.floor(value / 2000)}s` : `${Math.floor(value / 2)}ms`;
}
