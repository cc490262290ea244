import { type Document, isMap, isSeq, LineCounter, parseDocument, stringify } from "yaml";
import type { Credentials } from "../cluster-api";
import { Secret } from "../secret";
import { unreadable } from "./file-errors";

/** Where an API server is for whoever reads the kubeconfig. */
export interface ApiAddress {
  /** `https://127.0.0.1:40123` */
  readonly server: string;
  /** Name in the server's certificate, where it is not the server's own. */
  readonly serverName?: string;
}

/** A kubeconfig, and the context kubectl takes from it unless told otherwise. */
export interface Kubeconfig {
  readonly text: Secret;
  readonly currentContext: string;
}

/** No folded lines; and quotes wherever kubectl's YAML 1.1 would read a name as something else: `no`, `on`. */
const FORMAT = { lineWidth: 0, compat: "yaml-1.1" } as const;

const HEAD = { apiVersion: "v1", kind: "Config" };

/** A kubeconfig for one cluster; cluster and context carry its name. */
export function kubeconfig(cluster: string, address: ApiAddress, credentials: Credentials): Kubeconfig {
  const document = {
    ...HEAD,
    ...entriesOf(cluster, address, credentials),
    "current-context": cluster,
  };
  return { text: new Secret(stringify(document, FORMAT)), currentContext: cluster };
}

/**
 * Another kubeconfig with this cluster in it, in place of what stood there under the same name. Everything else stays
 * as it is written, comments and quotes included; the current context is set only where there was none.
 *
 * @param existing text of the other one; empty where there is none
 * @param path where it lies, for messages
 * @throws InputError `kubeconfig-unreadable` where it is no kubeconfig
 */
export function merged(
  existing: string,
  path: string,
  cluster: string,
  address: ApiAddress,
  credentials: Credentials,
): Kubeconfig {
  const document = readable(existing, path);
  for (const [key, entries] of Object.entries(entriesOf(cluster, address, credentials)))
    for (const entry of entries) put(document, key, entry, path);
  const before = document.get("current-context");
  const currentContext = typeof before === "string" && before !== "" ? before : cluster;
  if (before !== currentContext) document.set("current-context", currentContext);
  return { text: new Secret(document.toString(FORMAT)), currentContext };
}

/** Positions and the parser's codes, never its sentences: they quote the file, which holds keys. */
function readable(text: string, path: string): Document {
  const lineCounter = new LineCounter();
  const document: Document = parseDocument(text, { prettyErrors: false, lineCounter, compat: FORMAT.compat });
  const [error] = document.errors;
  if (error !== undefined) {
    const { line, col } = lineCounter.linePos(error.pos[0]);
    throw unreadable(path, `YAML that cannot be read (${error.code}) at line ${line}, column ${col}`);
  }
  document.contents ??= document.createNode({});
  if (!isMap(document.contents)) throw unreadable(path, "YAML that is no mapping");
  for (const [key, value] of Object.entries(HEAD)) {
    if (!document.has(key)) document.set(key, value);
    if (document.get(key) !== value) throw unreadable(path, `another ${key} than ${value}`);
  }
  return document;
}

/** Puts an entry at the end of one of the document's lists, and takes away the one of its name. */
function put(document: Document, key: string, entry: Named, path: string): void {
  const list = document.get(key) ?? undefined;
  if (list === undefined) {
    document.set(key, document.createNode([entry]));
    return;
  }
  if (!isSeq(list) || !list.items.every((item) => isMap(item)))
    throw unreadable(path, `no list of entries under ${key}`);
  list.items = list.items.filter((item) => item.get("name") !== entry.name);
  // `[]` is how kubectl writes an empty list: one that is filled reads better in lines.
  list.flow = false;
  list.add(document.createNode(entry));
}

/** One entry of a kubeconfig's lists. */
interface Named {
  readonly name: string;
}

function entriesOf(
  cluster: string,
  { server, serverName }: ApiAddress,
  { ca, certificate, key }: Credentials,
) {
  const base64 = (text: string) => Buffer.from(text).toString("base64");
  const user = `${cluster}-admin`;
  const place = { server, ...(serverName === undefined ? {} : { "tls-server-name": serverName }) };
  const own = {
    "client-certificate-data": base64(certificate),
    "client-key-data": base64(key.reveal()),
  };
  return {
    clusters: [{ name: cluster, cluster: { ...place, "certificate-authority-data": base64(ca) } }],
    users: [{ name: user, user: own }],
    contexts: [{ name: cluster, context: { cluster, user } }],
  };
}
