import { asRoot } from "./as-root";

/** Output of etcdctl on a control plane, which may be slow to answer: an emulated one needs seconds for a TLS handshake. */
export const etcdctl = (cluster: string, node: string, words: string): Promise<string> =>
  asRoot(
    cluster,
    node,
    `cd /etc/kubernetes/pki/etcd && etcdctl --endpoints=https://127.0.0.1:2379 --dial-timeout=60s --command-timeout=120s ` +
      `--cacert=ca.crt --cert=healthcheck-client.crt --key=healthcheck-client.key ${words}`,
  );
