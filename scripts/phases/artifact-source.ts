import { resolve } from "node:path";
import type { ClusterSpec } from "../../spec";
import type { ArtifactSource } from "../artifacts/artifact-source";
import { BundleSource } from "../artifacts/bundle-source";
import { DEFAULT_PATIENCE } from "../artifacts/patience";
import { UpstreamSource } from "../artifacts/upstream-source";
import { upstreamVersions } from "../artifacts/upstream-versions";
import { cacheDirectory } from "../directories";

/**
 * Where the nodes of a cluster get their artefacts, as its spec says. Nothing is downloaded yet.
 *
 * @param project absolute path of the project's root, from which artifacts.bundle counts
 * @throws InputError `bundle-missing`
 */
export async function artifactSource(spec: ClusterSpec, project: string): Promise<ArtifactSource> {
  const { source, bundle, mirrors } = spec.artifacts;
  if (source === "bundle")
    return BundleSource.open(bundle === undefined ? cacheDirectory("bundle") : resolve(project, bundle));
  return new UpstreamSource({
    versions: upstreamVersions(spec),
    mirrors: new Map(mirrors.map(({ host, url }) => [host, url])),
    cache: cacheDirectory("downloads"),
    patience: DEFAULT_PATIENCE,
  });
}
