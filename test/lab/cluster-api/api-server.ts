import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { ClusterApi, readCredentials, type Credentials } from "../../../scripts/cluster-api";
import { openEtcd, type OpenEtcd } from "../../../scripts/cluster-api/etcd-members";
import { httpsTarget } from "../../../scripts/cluster-api/http";
import { Secret } from "../../../scripts/secret";
import { until } from "../until";
import { freePort } from "../../free-port";
import { end, run } from "./processes";
import type { Programs } from "./programs";

/** Name of the API in its certificate. */
export const NAME = "api.test.internal";

/** A real API server and a real etcd on loopback, without nodes. */
export interface RunningApiServer {
  /** The API as cluster-admin. */
  readonly api: ClusterApi;
  readonly credentials: Credentials;
  /** The kubeconfig they come from. */
  readonly adminConf: Secret;
  /** TCP ports on 127.0.0.1. */
  readonly ports: { readonly api: number; readonly etcd: number };
  /** The API as somebody the cluster's CA vouches for. */
  readonly as: (user: string, group: string) => ClusterApi;
  /** The API as cluster-admin, who waits for it so long (milliseconds), while there is a way to it. */
  readonly patient: (patience: number, lost?: AbortSignal) => ClusterApi;
  readonly etcd: OpenEtcd;
  readonly etcdCredentials: Credentials;
  /** While something goes on, etcd gives no answer. */
  readonly withEtcdStopped: (work: () => Promise<void>) => Promise<void>;
  /** Connections with a call of the admin's on them. */
  readonly inUse: () => number;
  /** The API server takes connections and calls, and answers none. */
  readonly freeze: () => void;
  /** It is gone at once, with every connection. */
  readonly crash: () => Promise<void>;
  readonly startAgain: () => void;
  readonly stop: () => Promise<void>;
}

/** Starts both with certificates made by kubeadm, and waits until the API is ready. */
export async function startApiServer(programs: Programs, folder: string): Promise<RunningApiServer> {
  const [apiPort, clientPort, peerPort] = await Promise.all([freePort(), freePort(), freePort()]);
  const pki = makeCertificates(programs, folder, apiPort);
  const store = run(folder, programs.etcd, etcdArguments(folder, pki, clientPort, peerPort));
  const startServer = () => run(folder, programs.apiServer, apiServerArguments(pki, apiPort, clientPort));
  let server = startServer();
  const read = (path: string) => readFileSync(join(pki, path), "utf8");
  const adminConf = new Secret(read("super-admin.conf"));
  const credentials = readCredentials(adminConf, "test");
  const admin = httpsTarget(apiPort, NAME, credentials);
  const targets = [admin];
  const api = new ClusterApi(admin, "test");
  const etcdCredentials = readEtcdCredentials(pki);
  const etcd = await openEtcd(loopback(clientPort), etcdCredentials, "node-1");
  await until("the API server is ready", () => api.isReady());
  return {
    api,
    credentials,
    adminConf,
    ports: { api: apiPort, etcd: clientPort },
    etcd,
    etcdCredentials,
    as: (user, group) => {
      const target = httpsTarget(apiPort, NAME, signed(folder, pki, user, group));
      targets.push(target);
      return new ClusterApi(target, user);
    },
    patient: (patience, lost) =>
      new ClusterApi(lost === undefined ? admin : { ...admin, lost }, "test", patience),
    withEtcdStopped: async (work) => {
      store.kill("SIGSTOP");
      await work().finally(() => store.kill("SIGCONT"));
    },
    inUse: () => Object.values(admin.agent.sockets).flat().length,
    freeze: () => server.kill("SIGSTOP"),
    crash: () => end(server),
    startAgain: () => (server = startServer()),
    stop: async () => {
      for (const { agent } of targets) agent.destroy();
      await etcd.close();
      await Promise.all([server, store].map(end));
    },
  };
}

/** What the kit asks etcd with on a node, from the folder kubeadm wrote it to. */
export function readEtcdCredentials(pki: string): Credentials {
  const read = (name: string) => readFileSync(join(pki, "etcd", name), "utf8");
  return {
    ca: read("ca.crt"),
    certificate: read("healthcheck-client.crt"),
    key: new Secret(read("healthcheck-client.key")),
  };
}

/** A connection whose only ability is to open a stream: the tunnel's end without SSH. */
function loopback(port: number) {
  return { openStream: () => Promise.resolve(connect({ host: "127.0.0.1", port })) } as never;
}

function makeCertificates({ kubeadm }: Programs, folder: string, port: number): string {
  const pki = join(folder, "pki");
  const config = join(folder, "kubeadm.yaml");
  const documents = [
    {
      apiVersion: "kubeadm.k8s.io/v1beta4",
      kind: "ClusterConfiguration",
      kubernetesVersion: "v1.36.3",
      certificatesDir: pki,
      encryptionAlgorithm: "ECDSA-P256",
      controlPlaneEndpoint: `${NAME}:${port}`,
      apiServer: { certSANs: [NAME, "127.0.0.1"] },
    },
    // An address of the range for documentation: kubeadm takes no loopback here, and nobody connects to it.
    {
      apiVersion: "kubeadm.k8s.io/v1beta4",
      kind: "InitConfiguration",
      nodeRegistration: { name: "node-1" },
      localAPIEndpoint: { advertiseAddress: "192.0.2.1", bindPort: port },
    },
  ];
  writeFileSync(config, documents.map((document) => JSON.stringify(document)).join("\n---\n"));
  execFileSync(kubeadm, ["init", "phase", "certs", "all", "--config", config]);
  execFileSync(kubeadm, [
    "init",
    "phase",
    "kubeconfig",
    "super-admin",
    "--config",
    config,
    "--kubeconfig-dir",
    pki,
  ]);
  return pki;
}

function etcdArguments(folder: string, pki: string, client: number, peer: number): string[] {
  return [
    "--name=node-1",
    `--data-dir=${join(folder, "etcd")}`,
    `--listen-client-urls=https://127.0.0.1:${client}`,
    `--advertise-client-urls=https://127.0.0.1:${client}`,
    `--listen-peer-urls=https://127.0.0.1:${peer}`,
    `--initial-advertise-peer-urls=https://127.0.0.1:${peer}`,
    `--initial-cluster=node-1=https://127.0.0.1:${peer}`,
    ...[
      "cert-file=server.crt",
      "key-file=server.key",
      "trusted-ca-file=ca.crt",
      "peer-cert-file=peer.crt",
      "peer-key-file=peer.key",
      "peer-trusted-ca-file=ca.crt",
    ].map((pair) => `--${pair.replace("=", `=${pki}/etcd/`)}`),
    "--client-cert-auth",
  ];
}

function apiServerArguments(pki: string, port: number, etcd: number): string[] {
  return [
    `--etcd-servers=https://127.0.0.1:${etcd}`,
    ...[
      "etcd-cafile=etcd/ca.crt",
      "etcd-certfile=apiserver-etcd-client.crt",
      "etcd-keyfile=apiserver-etcd-client.key",
      "client-ca-file=ca.crt",
      "tls-cert-file=apiserver.crt",
      "tls-private-key-file=apiserver.key",
      "service-account-key-file=sa.pub",
      "service-account-signing-key-file=sa.key",
    ].map((pair) => `--${pair.replace("=", `=${pki}/`)}`),
    `--secure-port=${port}`,
    "--bind-address=127.0.0.1",
    "--advertise-address=127.0.0.1",
    "--service-account-issuer=https://kubernetes.default.svc",
    "--service-cluster-ip-range=10.96.0.0/16",
    "--authorization-mode=Node,RBAC",
    "--enable-bootstrap-token-auth",
  ];
}

/** A client certificate of the cluster's CA, as a kubelet gets one. */
function signed(folder: string, pki: string, user: string, group: string): Credentials {
  const file = (name: string) => join(folder, `client-${name}`);
  const openssl = (...parts: string[]) => execFileSync("openssl", parts, { stdio: "pipe" });
  openssl("ecparam", "-name", "prime256v1", "-genkey", "-noout", "-out", file("key"));
  openssl("req", "-new", "-key", file("key"), "-subj", `/O=${group}/CN=${user}`, "-out", file("csr"));
  const ca = ["-CA", join(pki, "ca.crt"), "-CAkey", join(pki, "ca.key"), "-CAcreateserial"];
  openssl("x509", "-req", "-in", file("csr"), ...ca, "-days", "1", "-out", file("crt"));
  const read = (path: string) => readFileSync(path, "utf8");
  return {
    ca: read(join(pki, "ca.crt")),
    certificate: read(file("crt")),
    key: new Secret(read(file("key"))),
  };
}
