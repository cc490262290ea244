import type { ClusterSpec } from "../../spec";
import { command, type Command } from "../command";
import type { Files } from "../facts/files";
import { API_SERVER_PORT } from "../kubeadm";
import { sh } from "../shell";
import { fileContent, noFile, type NodeFile } from "./file-content";

/** The proxy's own unit and settings: the distribution's haproxy.service stays as its owner has it. */
export const LOCAL_PROXY_PATHS = {
  settings: "/etc/kubefjord/api-proxy.cfg",
  unit: "/etc/systemd/system/kubefjord-api-proxy.service",
} as const;

const UNIT = "kubefjord-api-proxy.service";

/** Whether nodes reach the API through a proxy of their own. */
export function hasLocalProxy({ kubernetes }: Pick<ClusterSpec, "kubernetes">): boolean {
  return kubernetes.apiEndpoint.kind === "local-proxy";
}

/** The proxy's files for a cluster: the same on every node. */
export function localProxyFiles(spec: ClusterSpec): NodeFile[] {
  return [
    {
      path: LOCAL_PROXY_PATHS.settings,
      content: settings(spec),
      why: "every control plane behind one local address",
    },
    { path: LOCAL_PROXY_PATHS.unit, content: UNIT_TEXT, why: "starts the local proxy at every boot" },
  ];
}

/**
 * haproxy on loopback in front of all control planes, or nothing where there is one. A change of its settings is a
 * reload, which keeps connections.
 */
export function localProxy(spec: ClusterSpec, files: Files): Command[] {
  if (!hasLocalProxy(spec)) return absent(files);
  const [settingsFile, unitFile] = localProxyFiles(spec);
  if (settingsFile === undefined || unitFile === undefined) return [];
  const newSettings = fileContent(settingsFile, files);
  const newUnit = fileContent(unitFile, files);
  if (newSettings.length + newUnit.length === 0) return [];
  return [
    command(
      "install haproxy, which the distribution has",
      sh`command -v haproxy > /dev/null || DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=600 -yq install haproxy`,
    ),
    ...newSettings,
    ...newUnit,
    command(
      "start the local API proxy with these settings",
      sh`systemctl daemon-reload && systemctl -q enable ${UNIT} && systemctl reload-or-restart ${UNIT}`,
    ),
  ];
}

function absent(files: Files): Command[] {
  const removed = noFile(LOCAL_PROXY_PATHS.settings, "one control plane needs no proxy", files);
  if (files.get(LOCAL_PROXY_PATHS.unit) === undefined) return removed;
  return [
    command("stop the local API proxy", sh`systemctl -q disable --now ${UNIT}`),
    ...noFile(LOCAL_PROXY_PATHS.unit, "one control plane needs no proxy", files),
    ...removed,
  ];
}

/** Every server is asked for /readyz: an API server that accepts connections may still be starting or broken. */
function settings({ kubernetes, nodes, machines }: ClusterSpec): string {
  const servers = nodes
    .filter(({ role }) => role === "control-plane")
    .map(({ name, privateAddress }) => `    server ${name} ${privateAddress}:${API_SERVER_PORT}`)
    .sort();
  // Emulated machines pay seconds for handshakes; elsewhere a dead control plane is left within 6 s.
  const interval = machines.source === "lab" ? "10s" : "2s";
  return `# The Kubernetes API on loopback, served by whichever control plane is ready.
global
    maxconn 4096
    log stderr format short local0 notice

defaults
    mode tcp
    log global
    timeout connect 5s
    timeout check 10s
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
    option httpchk GET /readyz
    http-check expect status 200
    # The certificate is checked by the clients; here only whether the server is ready.
    default-server check check-ssl verify none inter ${interval} fall 3 rise 1 on-marked-down shutdown-sessions
${servers.join("\n")}
`;
}

const UNIT_TEXT = `[Unit]
Description=Kubernetes API on loopback (haproxy)
After=network.target
Before=kubelet.service

[Service]
Type=notify
User=haproxy
ExecStartPre=/usr/sbin/haproxy -c -q -f ${LOCAL_PROXY_PATHS.settings}
ExecStart=/usr/sbin/haproxy -Ws -f ${LOCAL_PROXY_PATHS.settings}
ExecReload=/usr/sbin/haproxy -c -q -f ${LOCAL_PROXY_PATHS.settings}
ExecReload=/bin/kill -USR2 $MAINPID
KillMode=mixed
Restart=always
RestartSec=2

[Install]
WantedBy=multi-user.target
`;
