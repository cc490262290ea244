import type { InstalledImage, NodeRole, PulledImage, StoredArtifact } from "./artifact";
import type { Offer } from "./artifact-source";

/** What one node has now, as its facts report it. */
export interface NodeInventory {
  readonly role: NodeRole;
  /** Absolute path -> hexadecimal SHA-256 of the file there. Paths that do not exist are absent. */
  readonly files: ReadonlyMap<string, string>;
  /** Image name with tag -> `sha256:<hex>`, from `ctr --namespace k8s.io images list`. */
  readonly images: ReadonlyMap<string, string>;
  /**
   * SHA-256 of the image archives imported so far, which the phase notes on the node after each import. Decides only
   * for archives whose image digests are not known beforehand.
   */
  readonly imported: ReadonlySet<string>;
}

/** What one node still needs. Both lists empty means in sync. */
export interface Delivery {
  readonly send: readonly StoredArtifact[];
  readonly pull: readonly PulledImage[];
}

/**
 * The part of an offer that a node of this role does not have yet, in the offer's order. Decided by digest alone, so
 * it is right whatever was interrupted before: a half-written file has another digest.
 */
export function planDelivery(offer: Offer, node: NodeInventory): Delivery {
  return {
    send: offer.stored.filter((artifact) => artifact.roles.includes(node.role) && !isPresent(artifact, node)),
    pull: offer.pulled.filter(
      (image) => image.roles.includes(node.role) && !node.images.has(image.reference),
    ),
  };
}

/** Paths whose digests {@link planDelivery} wants to know: what a probe has to hash on a node of this role. */
export function pathsToHash(offer: Offer, role: NodeRole): string[] {
  return offer.stored
    .filter((artifact) => artifact.roles.includes(role))
    .flatMap((artifact) => artifact.files.map((file) => file.path));
}

function isPresent(artifact: StoredArtifact, node: NodeInventory): boolean {
  return (
    artifact.files.every((file) => node.files.get(file.path) === file.sha256) &&
    artifact.images.every((image) => hasImage(image, artifact, node))
  );
}

function hasImage(image: InstalledImage, archive: StoredArtifact, node: NodeInventory): boolean {
  const found = node.images.get(image.reference);
  if (found === undefined) return false;
  return image.digest === undefined ? node.imported.has(archive.sha256) : found === image.digest;
}
