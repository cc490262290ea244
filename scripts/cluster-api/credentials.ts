import { createHash, X509Certificate } from "node:crypto";
import { parse } from "yaml";
import { PhaseError } from "../errors";
import { Secret } from "../secret";

/** Who speaks to an API server, and whom it trusts. */
export interface Credentials {
  /** PEM of the cluster's CA. */
  readonly ca: string;
  /** PEM of the client certificate. */
  readonly certificate: string;
  /** PEM of the client key. */
  readonly key: Secret;
}

/** What a client certificate says about its bearer. */
export interface Bearer {
  /** Common name: the user. */
  readonly user: string;
  /** Organisations: the groups. */
  readonly groups: readonly string[];
  readonly expires: Date;
}

interface KubeconfigDocument {
  readonly clusters?: readonly { readonly cluster?: { readonly "certificate-authority-data"?: string } }[];
  readonly users?: readonly {
    readonly user?: { readonly "client-certificate-data"?: string; readonly "client-key-data"?: string };
  }[];
}

/**
 * The credentials inside a kubeconfig such as kubeadm's admin.conf.
 *
 * @param subject the node it comes from, for messages
 * @throws PhaseError `kubeconfig-incomplete` where a part is missing, as after an interrupted init
 */
export function readCredentials(kubeconfig: Secret, subject: string): Credentials {
  const document = parsed(kubeconfig);
  const ca = decoded(document?.clusters?.[0]?.cluster?.["certificate-authority-data"]);
  const user = document?.users?.[0]?.user;
  const certificate = decoded(user?.["client-certificate-data"]);
  const key = decoded(user?.["client-key-data"]);
  if (ca !== undefined && certificate !== undefined && key !== undefined) {
    return { ca, certificate, key: new Secret(key) };
  }
  throw new PhaseError(
    "expected a kubeconfig with a CA, a client certificate and its key; found it incomplete",
    {
      code: "kubeconfig-incomplete",
      subject,
      hint: "on the node: rm /etc/kubernetes/admin.conf; then run the control-plane phase again, which writes it anew",
    },
  );
}

/** `sha256:<hex>` over the CA's public key, as kubeadm's discovery pins it. */
export function caCertHash(ca: string): string {
  const key = new X509Certificate(ca).publicKey.export({ type: "spki", format: "der" });
  return `sha256:${createHash("sha256").update(key).digest("hex")}`;
}

/** Reads user, groups and expiry out of a client certificate in PEM. */
export function bearer(certificate: string): Bearer {
  const { subject, validTo } = new X509Certificate(certificate);
  const entries = subject.split("\n").map((line) => line.split(/=(.*)/s));
  const values = (name: string) => entries.flatMap(([key, value = ""]) => (key === name ? [value] : []));
  return { user: values("CN")[0] ?? "", groups: values("O"), expires: new Date(validTo) };
}

function parsed(kubeconfig: Secret): KubeconfigDocument | undefined {
  try {
    return (parse(kubeconfig.reveal()) as KubeconfigDocument | null) ?? undefined;
  } catch {
    return undefined;
  }
}

function decoded(base64: string | undefined): string | undefined {
  return base64 === undefined || base64 === "" ? undefined : Buffer.from(base64, "base64").toString();
}
