import { AsnConvert } from "@peculiar/asn1-schema";
import { CertificationRequest } from "@peculiar/asn1-csr";
import { Extensions, id_ce_subjectAltName, SubjectAlternativeName } from "@peculiar/asn1-x509";
import type { ClusterApi } from "./cluster-api";
import { isTrue, type CertificateRequestObject } from "./objects";

const SIGNER = "kubernetes.io/kubelet-serving";
const COLLECTION = `/apis/certificates.k8s.io/v1/certificatesigningrequests`;
const SERVING_REQUESTS = `${COLLECTION}?fieldSelector=spec.signerName=${SIGNER}`;

/** PKCS #9 extensionRequest: where a request carries its subject alternative names. */
const EXTENSION_REQUEST = "1.2.840.113549.1.9.14";

/** X.520 commonName. */
const COMMON_NAME = "2.5.4.3";

/** A node that may have a serving certificate, and for which names. */
export interface ServingNode {
  readonly name: string;
  /** Addresses its certificate may carry. */
  readonly addresses: readonly string[];
}

/** Names and addresses a request asks for; `other` counts those of any other kind. */
export interface RequestedNames {
  readonly names: readonly string[];
  readonly addresses: readonly string[];
  readonly other: number;
}

/**
 * Approves the pending requests for kubelet serving certificates of these nodes, and of nobody else: the requester is
 * the node itself, and it asks for its own name and addresses only. Kubernetes signs such requests but never approves
 * them.
 *
 * @returns names of the nodes whose request was approved now
 */
export async function approveServing(api: ClusterApi, nodes: readonly ServingNode[]): Promise<string[]> {
  const { items } = await api.list<CertificateRequestObject>(SERVING_REQUESTS);
  const approved: string[] = [];
  for (const request of items) {
    const node = nodes.find(({ name }) => request.spec.username === userOf(name));
    if (node === undefined || !isPending(request) || !mayHave(node, requestedNames(request.spec.request)))
      continue;
    await approve(api, request);
    approved.push(node.name);
  }
  return approved;
}

/**
 * Deletes what was asked for a node's kubelet, by itself or, the first time, by a bootstrap token: the cluster would keep
 * it for an hour, with the node's name.
 */
export async function deleteRequests(api: ClusterApi, node: string): Promise<void> {
  const { items } = await api.list<CertificateRequestObject>(COLLECTION);
  for (const { metadata, spec } of items)
    if (commonNames(spec.request).includes(userOf(node))) await api.delete(`${COLLECTION}/${metadata.name}`);
}

/** The user a kubelet is: https://kubernetes.io/docs/reference/access-authn-authz/node/ */
const userOf = (node: string): string => `system:node:${node}`;

/** Whether a request was neither approved nor denied. */
export function isPending({ status }: CertificateRequestObject): boolean {
  return !isTrue(status.conditions, "Approved") && !isTrue(status.conditions, "Denied");
}

/** Whether a node may have a certificate for what is asked. At least one name or address must be asked for. */
export function mayHave(node: ServingNode, { names, addresses, other }: RequestedNames): boolean {
  return (
    other === 0 &&
    names.length + addresses.length > 0 &&
    names.every((name) => name === node.name) &&
    addresses.every((address) => node.addresses.includes(address))
  );
}

/** Common names of a request's subject. */
function commonNames(request: string): string[] {
  return parsed(request).subject.flatMap((names) =>
    [...names].flatMap(({ type, value }) => (type === COMMON_NAME ? [String(value)] : [])),
  );
}

/** Subject alternative names of a PKCS #10 request, given as base64 of its PEM. */
export function requestedNames(request: string): RequestedNames {
  const values = [...parsed(request).attributes].flatMap((attribute) =>
    attribute.type === EXTENSION_REQUEST ? [...attribute.values] : [],
  );
  const extensions = values.flatMap((value) => [...AsnConvert.parse(value, Extensions)]);
  const general = extensions
    .filter(({ extnID }) => extnID === id_ce_subjectAltName)
    .flatMap(({ extnValue }) => [...AsnConvert.parse(extnValue, SubjectAlternativeName)]);
  const names = general.flatMap(({ dNSName }) => (dNSName === undefined ? [] : [dNSName]));
  const addresses = general.flatMap(({ iPAddress }) => (iPAddress === undefined ? [] : [iPAddress]));
  return { names, addresses, other: general.length - names.length - addresses.length };
}

function parsed(request: string) {
  const pem = Buffer.from(request, "base64").toString();
  // What stands before or after the block is nothing to PEM (RFC 7468), nor to the API server.
  const [, block = ""] = /-----BEGIN [^-]+-----([^-]+)-----END/.exec(pem) ?? [];
  const der = Buffer.from(block.replace(/\s/g, ""), "base64");
  return AsnConvert.parse(der, CertificationRequest).certificationRequestInfo;
}

async function approve(api: ClusterApi, request: CertificateRequestObject): Promise<void> {
  const condition = {
    type: "Approved",
    status: "True",
    reason: "KubefjordSpec",
    message: "the node is in the cluster's spec and asks for its own names only",
  };
  const conditions = [...(request.status.conditions ?? []), condition];
  await api.replace(`${COLLECTION}/${request.metadata.name}/approval`, {
    ...request,
    apiVersion: "certificates.k8s.io/v1",
    kind: "CertificateSigningRequest",
    status: { ...request.status, conditions },
  });
}
