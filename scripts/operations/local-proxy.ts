import type { ClusterSpec } from "../../spec";
import { API_SERVER_PORT } from "../../spec/facts/api-server-port";
import { command, type Command } from "../command";
import type { Files } from "../facts/files";
import { startedWith, startNote } from "../facts/started-with";
import type { Units } from "../facts/units";
import { sh } from "../shell";
import { fileContent, noFile, type NodeFile } from "./file-content";

/** The proxy's own unit and settings: the distribution's haproxy.service stays as its owner has it. */
export const LOCAL_PROXY_PATHS = {
  settings: "/etc/kubefjord/api-proxy.cfg",
  unit: "/etc/systemd/system/kubefjord-api-proxy.service",
} as const;

const LOCAL_PROXY_SERVICE = "kubefjord-api-proxy";

export const LOCAL_PROXY_UNIT = `${LOCAL_PROXY_SERVICE}.service`;

/** Whether the proxy has read its settings as they are now. */
export const localProxyIsCurrent = startedWith(LOCAL_PROXY_SERVICE, [LOCAL_PROXY_PATHS.settings]);

/** The proxy of one node; undefined where the API is reached without one. */
export interface DesiredProxy {
  readonly localProxy: { readonly settings: NodeFile; readonly unit: NodeFile } | undefined;
}

interface ProxyFacts {
  readonly files: Files;
  readonly units: Units;
  /** Whether it last read its settings as they are now. */
  readonly localProxyIsCurrent: boolean;
}

/** What the spec wants of the proxy: the same on every node. */
export function desiredProxy(spec: ClusterSpec): DesiredProxy["localProxy"] {
  if (spec.kubernetes.apiEndpoint.kind !== "local-proxy") return undefined;
  return {
    settings: {
      path: LOCAL_PROXY_PATHS.settings,
      content: settings(spec),
      why: "every control plane behind one local address",
    },
    unit: {
      path: LOCAL_PROXY_PATHS.unit,
      content: UNIT_TEXT,
      why: "starts the local proxy at every boot",
    },
  };
}

/**
 * haproxy on loopback in front of all control planes. It comes before the name of the API leads to it. A change of its
 * settings is a reload, which keeps connections.
 */
export function localProxy({ localProxy: desired }: DesiredProxy, facts: ProxyFacts): Command[] {
  if (desired === undefined) return [];
  const { files, units, localProxyIsCurrent } = facts;
  const written = [...fileContent(desired.settings, files), ...fileContent(desired.unit, files)];
  const runs = units.get(LOCAL_PROXY_UNIT)?.active === "active";
  if (written.length === 0 && runs && localProxyIsCurrent) return [];
  return [
    ...written,
    command(
      "start the local API proxy with these settings",
      sh`systemctl daemon-reload && systemctl -q enable ${LOCAL_PROXY_UNIT} && systemctl reload-or-restart ${LOCAL_PROXY_UNIT}`,
    ),
  ];
}

/** Takes away a proxy that is needed no more, after the name of the API leads elsewhere. */
export function noLocalProxy(
  { localProxy: desired }: DesiredProxy,
  { files }: Pick<ProxyFacts, "files">,
): Command[] {
  if (desired !== undefined) return [];
  const why = "the API is reached without it";
  const stop = command("stop the local API proxy", sh`systemctl -q disable --now ${LOCAL_PROXY_UNIT}`);
  return [
    ...(files.get(LOCAL_PROXY_PATHS.unit) === undefined ? [] : [stop]),
    ...noFile(LOCAL_PROXY_PATHS.unit, why, files),
    ...noFile(LOCAL_PROXY_PATHS.settings, why, files),
  ];
}

/**
 * Servers are asked for /readyz, since one that accepts connections may still be starting or broken. The checks only
 * choose between servers: one alone is not checked, and where all have failed theirs, all are tried as they are. Busy
 * servers that answer late would be cut off from everybody otherwise, and drowned by those that come back.
 */
function settings({ kubernetes, nodes, machines }: ClusterSpec): string {
  const servers = nodes
    .filter(({ role }) => role === "control-plane")
    .map(({ name, privateAddress }) => ({ name, address: `${privateAddress}:${API_SERVER_PORT}` }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
  const { interval, timeout } = machines.source === "lab" ? EMULATED : CHECKS;
  return `# The Kubernetes API on loopback, served by whichever control plane is ready.
global
    maxconn 4096
    log stderr format short local0 notice

defaults
    mode tcp
    log global
    option redispatch
    timeout connect 5s
    timeout check ${timeout}
    # A watch is silent for minutes; TCP keepalive tells the dead from the quiet.
    timeout client 1h
    timeout server 1h
    option clitcpka
    option srvtcpka

frontend kubernetes-api
    bind 127.0.0.1:${kubernetes.apiEndpoint.port}
    default_backend control-planes

backend control-planes
    balance roundrobin
${(servers.length === 1 ? servers.map(serverLine) : checked(servers, interval)).join("\n")}
`;
}

/** A dead control plane is left within 6 s. Emulated machines pay seconds for handshakes. */
const CHECKS = { interval: "2s", timeout: "10s" };
const EMULATED = { interval: "10s", timeout: "60s" };

interface Server {
  readonly name: string;
  readonly address: string;
}

function serverLine({ name, address }: Server): string {
  return `    server ${name} ${address}`;
}

/** A server that never answers the connection is known after `timeout connect`, however long a check may take. */
function checked(servers: readonly Server[], interval: string): string[] {
  // The certificate is checked by the clients; here only whether the server is ready.
  const check = `check check-ssl verify none inter ${interval} fall 3 rise 1 on-marked-down shutdown-sessions`;
  return [
    "    option httpchk GET /readyz",
    "    http-check expect status 200",
    "    option allbackups",
    ...servers.map((server) => `${serverLine(server)} ${check}`),
    ...servers.map(({ name, address }) => `    server ${name}-unchecked ${address} backup`),
  ];
}

/** Where it notes what it reads: the run that wrote new settings may have ended before the reload. */
const NOTE = `+/bin/sh -c 'mkdir -p -m 0700 /run/kubefjord && stat -c "%%n %%Y %%i" ${LOCAL_PROXY_PATHS.settings} > ${startNote(LOCAL_PROXY_SERVICE)}'`;

const UNIT_TEXT = `[Unit]
Description=Kubernetes API on loopback (haproxy)
After=network.target
Before=kubelet.service

[Service]
Type=notify
User=haproxy
AmbientCapabilities=CAP_NET_BIND_SERVICE
ExecStartPre=/usr/sbin/haproxy -c -q -f ${LOCAL_PROXY_PATHS.settings}
ExecStartPre=${NOTE}
ExecStart=/usr/sbin/haproxy -Ws -f ${LOCAL_PROXY_PATHS.settings}
ExecReload=/usr/sbin/haproxy -c -q -f ${LOCAL_PROXY_PATHS.settings}
ExecReload=${NOTE}
ExecReload=/bin/kill -USR2 $MAINPID
KillMode=mixed
Restart=always
RestartSec=2

[Install]
WantedBy=multi-user.target
`;
