import type { ArtifactIdentity, Encoding, Unpacking } from "./artifact";

/**
 * Where an upstream artefact's digest comes from. Nearly all come from the checksum file that the project publishes
 * beside the artefact: fetched over the same host or mirror, it proves that the artefact arrived whole, not that the
 * mirror is honest. Whoever needs the latter pins the digest.
 */
export type DigestOrigin =
  { readonly from: "release"; readonly url: string } | { readonly from: "pinned"; readonly sha256: string };

/** One file of a project's release. */
export interface UpstreamEntry extends ArtifactIdentity {
  readonly kind: "binary" | "archive";
  readonly url: string;
  readonly digest: DigestOrigin;
  readonly encoding: Encoding;
  /** Where it goes: the path of a `binary`, how to unpack an `archive`. */
  readonly destination: string | Unpacking;
}
