import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Credentials } from "../../../scripts/cluster-api";
import { readEtcdCredentials } from "./api-server";
import type { MockedMachine } from "./mocked-machines";
import { end, run } from "./processes";
import type { Programs } from "./programs";

/** Several real etcds that are one cluster, each on an address of its own in 127.0.0.0/8. */
export interface EtcdCluster {
  readonly credentials: Credentials;
  /** What a member's node reaches: itself as 127.0.0.1, and the others. */
  readonly reaches: (name: string) => NonNullable<MockedMachine["reaches"]>;
  readonly start: (name: string) => void;
  /** Ends a member, as a power cut does. */
  readonly crash: (name: string) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Starts a member for each name. Whether they have found each other is not waited for. */
export function startEtcdCluster(programs: Programs, folder: string, names: readonly string[]): EtcdCluster {
  const addresses = new Map(names.map((name, index) => [name, `127.0.0.${index + 2}`]));
  const addressOf = (name: string) => addresses.get(name) ?? "";
  const pki = makeCertificates(programs, folder, [...addresses.values()]);
  const initial = [...addresses].map(([name, address]) => `${name}=https://${address}:2380`).join(",");
  const start = (name: string) =>
    run(folder, programs.etcd, memberArguments(folder, pki, name, addressOf(name), initial));
  const members = new Map(names.map((name) => [name, start(name)]));
  const crash = async (name: string) => {
    const member = members.get(name);
    if (member !== undefined) await end(member);
  };
  return {
    credentials: readEtcdCredentials(pki),
    reaches: (name) => (address, port) => ({
      host: address === "127.0.0.1" ? addressOf(name) : address,
      port,
    }),
    start: (name) => void members.set(name, start(name)),
    crash,
    stop: async () => {
      await Promise.all(names.map(crash));
    },
  };
}

/** One set for all members: it is good for each of their addresses. */
function makeCertificates({ kubeadm }: Programs, folder: string, addresses: readonly string[]): string {
  const pki = join(folder, "pki");
  const config = join(folder, "etcd.yaml");
  const document = {
    apiVersion: "kubeadm.k8s.io/v1beta4",
    kind: "ClusterConfiguration",
    kubernetesVersion: "v1.36.3",
    certificatesDir: pki,
    encryptionAlgorithm: "ECDSA-P256",
    etcd: { local: { serverCertSANs: addresses, peerCertSANs: addresses } },
  };
  writeFileSync(config, JSON.stringify(document));
  for (const certificate of ["etcd-ca", "etcd-server", "etcd-peer", "etcd-healthcheck-client"])
    execFileSync(kubeadm, ["init", "phase", "certs", certificate, "--config", config], { stdio: "pipe" });
  return pki;
}

function memberArguments(
  folder: string,
  pki: string,
  name: string,
  address: string,
  initial: string,
): string[] {
  const certificates = { cert: "server", "peer-cert": "peer" };
  return [
    `--name=${name}`,
    `--data-dir=${join(folder, name)}`,
    `--listen-client-urls=https://${address}:2379`,
    `--advertise-client-urls=https://${address}:2379`,
    `--listen-peer-urls=https://${address}:2380`,
    `--initial-advertise-peer-urls=https://${address}:2380`,
    `--initial-cluster=${initial}`,
    ...Object.entries(certificates).flatMap(([option, file]) => [
      `--${option}-file=${pki}/etcd/${file}.crt`,
      `--${option.replace("cert", "key")}-file=${pki}/etcd/${file}.key`,
    ]),
    `--trusted-ca-file=${pki}/etcd/ca.crt`,
    `--peer-trusted-ca-file=${pki}/etcd/ca.crt`,
    "--client-cert-auth",
    "--peer-client-cert-auth",
  ];
}
