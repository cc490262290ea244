import type { Readable } from "node:stream";
import { join } from "node:path";
import { InputError } from "../../spec/errors";
import type { Architecture, NodeRole, StoredArtifact } from "./artifact";
import type { ArtifactSource, Offer } from "./artifact-source";
import { openBundle, type Bundle } from "./bundle";
import { wholeFile } from "./whole-file";

/** A bundle on this machine as a source: everything in it is sent, nothing is pulled from anywhere. */
export class BundleSource implements ArtifactSource {
  private constructor(private readonly bundle: Bundle) {}

  /**
   * @param directory where the bundle lies, see {@link openBundle}
   * @throws InputError if there is no bundle.
   */
  static async open(directory: string): Promise<BundleSource> {
    return new BundleSource(await openBundle(directory));
  }

  async offer(architecture: Architecture, roles: readonly NodeRole[]): Promise<Offer> {
    const { artifacts, directory } = this.bundle;
    const fitting = artifacts.filter((artifact) => artifact.architecture === architecture);
    if (fitting.length === 0) throw wrongArchitecture(directory, architecture, artifacts);
    const stored = fitting.filter((artifact) => artifact.roles.some((role) => roles.includes(role)));
    return Promise.resolve({ stored, pulled: [] });
  }

  async open(artifact: StoredArtifact): Promise<Readable> {
    const found = this.bundle.artifacts.find(({ sha256 }) => sha256 === artifact.sha256);
    if (found === undefined) throw new Error(`${artifact.name} is not of this bundle's offer`);
    return Promise.resolve(wholeFile(join(this.bundle.directory, found.path), artifact.sha256));
  }
}

function wrongArchitecture(
  directory: string,
  wanted: Architecture,
  artifacts: readonly StoredArtifact[],
): InputError {
  const found = [...new Set(artifacts.map(({ architecture }) => architecture))].join(", ") || "none";
  return new InputError(`expected a bundle for ${wanted}, found ${found}`, {
    code: "bundle-architecture",
    subject: directory,
    hint: "build the bundle on a machine of the nodes' architecture, and name it with artifacts.bundle",
  });
}
