import { resolve } from "node:path";
import type { ClusterSpec } from "../../spec";
import type { ArtifactSource } from "../artifacts/artifact-source";
import { BundleSource } from "../artifacts/bundle-source";
import { cacheDirectory } from "../directories";
import { PhaseError } from "../errors";

/**
 * Where the nodes of a cluster get their artefacts, as its spec says.
 *
 * @param project absolute path of the project's root, from which artifacts.bundle counts
 * @throws InputError `bundle-missing`
 */
export async function artifactSource(spec: ClusterSpec, project: string): Promise<ArtifactSource> {
  const { source, bundle } = spec.artifacts;
  if (source === "bundle")
    return BundleSource.open(bundle === undefined ? cacheDirectory("bundle") : resolve(project, bundle));
  throw new PhaseError(
    "expected artifacts.source: bundle; upstream downloads are not available in this version",
    {
      code: "artifacts-upstream",
      subject: spec.cluster,
      hint: "make a bundle on a machine with internet access, and set artifacts: { source: bundle, bundle: DIRECTORY }",
    },
  );
}
