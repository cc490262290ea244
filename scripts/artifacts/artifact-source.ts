import type { Readable } from "node:stream";
import type { Architecture, NodeRole, PulledImage, StoredArtifact } from "./artifact";

/** Everything a source has for some nodes. */
export interface Offer {
  /** To be sent to the nodes from here. */
  readonly stored: readonly StoredArtifact[];
  /** To be pulled by the nodes themselves. */
  readonly pulled: readonly PulledImage[];
}

/** Where artefacts come from: the projects' own releases, or a bundle made beforehand. */
export interface ArtifactSource {
  /**
   * What nodes of these roles need, with every digest known. The upstream source downloads what is not in its cache
   * yet; the bundle source reads its manifest.
   * @throws InputError where the source has nothing for the architecture, or is no bundle.
   * @throws UnreachableError or PhaseError where a download fails.
   */
  offer(architecture: Architecture, roles: readonly NodeRole[]): Promise<Offer>;

  /**
   * The bytes of one stored artefact of this source's offer, in its {@link StoredArtifact.encoding}. Each call gives
   * a new stream from the beginning, so that several nodes can be served at once and one can be tried again.
   */
  open(artifact: StoredArtifact): Promise<Readable>;
}
