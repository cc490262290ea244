import { randomBytes } from "node:crypto";
import { Secret } from "../secret";
import { cleanUpAfter } from "./clean-up";
import type { ClusterApi } from "./cluster-api";

/** Characters a token may hold; 32 of them, so that a byte picks each equally often. */
const ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";

const NAMESPACE = "/api/v1/namespaces/kube-system/secrets";

/** A fresh token, `abcdef.0123456789abcdef`; nobody accepts it before it was handed to the cluster. */
export function newToken(): Secret {
  return new Secret(`${letters(6)}.${letters(16)}`);
}

/**
 * Has the cluster accept a fresh token while `work` runs, and no longer. Where we die in between, it ends by itself.
 *
 * @param minutes how long it lives at most
 */
export async function withToken<T>(
  api: ClusterApi,
  minutes: number,
  work: (token: Secret) => Promise<T>,
): Promise<T> {
  const token = newToken();
  const [id = "", secret = ""] = token.reveal().split(".");
  await api.create(NAMESPACE, {
    apiVersion: "v1",
    kind: "Secret",
    type: "bootstrap.kubernetes.io/token",
    metadata: { name: `bootstrap-token-${id}` },
    stringData: {
      "token-id": id,
      "token-secret": secret,
      description: "kubefjord: for the joins of one run",
      expiration: new Date(Date.now() + minutes * 60_000).toISOString(),
      "usage-bootstrap-authentication": "true",
      "usage-bootstrap-signing": "true",
      "auth-extra-groups": "system:bootstrappers:kubeadm:default-node-token",
    },
  });
  return cleanUpAfter(
    () => work(token),
    () => api.delete(`${NAMESPACE}/bootstrap-token-${id}`),
  );
}

function letters(count: number): string {
  return Array.from(randomBytes(count), (byte) => ALPHABET[byte % ALPHABET.length]).join("");
}
