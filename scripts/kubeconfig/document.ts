import { parse, stringify } from "yaml";
import type { Credentials } from "../cluster-api";
import { Secret } from "../secret";

/** One entry of a kubeconfig's lists. */
interface Named {
  readonly name: string;
}

interface KubeconfigDocument {
  readonly [key: string]: unknown;
  readonly clusters?: readonly Named[] | null;
  readonly users?: readonly Named[] | null;
  readonly contexts?: readonly Named[] | null;
  readonly "current-context"?: string;
}

/** Where an API server is for whoever reads the kubeconfig. */
export interface ApiAddress {
  /** `https://127.0.0.1:40123` */
  readonly server: string;
  /** Name in the server's certificate, where it is not the server's own. */
  readonly serverName?: string;
}

/** A kubeconfig for one cluster; cluster, user and context carry its name. */
export function kubeconfig(cluster: string, address: ApiAddress, credentials: Credentials): Secret {
  return new Secret(stringify(documentOf(cluster, address, credentials), { lineWidth: 0 }));
}

/**
 * Another kubeconfig with this cluster in it, in place of what stood there under the same name. Everything else stays;
 * the current context is set only where there was none.
 */
export function merged(
  existing: string,
  cluster: string,
  address: ApiAddress,
  credentials: Credentials,
): Secret {
  const ours = documentOf(cluster, address, credentials);
  const theirs = (parse(existing) as KubeconfigDocument | null) ?? {};
  const list = (key: "clusters" | "users" | "contexts") => [
    ...(theirs[key] ?? []).filter(({ name }) => name !== nameOf(key, cluster)),
    ...(ours[key] ?? []),
  ];
  const current = theirs["current-context"];
  const document = {
    ...theirs,
    apiVersion: "v1",
    kind: "Config",
    clusters: list("clusters"),
    users: list("users"),
    contexts: list("contexts"),
    "current-context": current === undefined || current === "" ? cluster : current,
  };
  return new Secret(stringify(document, { lineWidth: 0 }));
}

function nameOf(key: string, cluster: string): string {
  return key === "users" ? `${cluster}-admin` : cluster;
}

function documentOf(
  cluster: string,
  { server, serverName }: ApiAddress,
  credentials: Credentials,
): KubeconfigDocument {
  const base64 = (text: string) => Buffer.from(text).toString("base64");
  const user = nameOf("users", cluster);
  const place = { server, ...(serverName === undefined ? {} : { "tls-server-name": serverName }) };
  const entries = {
    clusters: [
      { name: cluster, cluster: { ...place, "certificate-authority-data": base64(credentials.ca) } },
    ],
    users: [
      {
        name: user,
        user: {
          "client-certificate-data": base64(credentials.certificate),
          "client-key-data": base64(credentials.key.reveal()),
        },
      },
    ],
    contexts: [{ name: cluster, context: { cluster, user } }],
  };
  return { apiVersion: "v1", kind: "Config", ...entries, "current-context": cluster };
}
