import type { NodeRole, StoredArtifact } from "../artifacts/artifact";
import type { Offer } from "../artifacts/artifact-source";
import { planDelivery } from "../artifacts/delivery";
import { command, type Command } from "../command";
import type { ContainerdImages } from "../facts/containerd-images";
import { type Installed, NOTE_FORMAT, NOTES } from "../facts/installed";
import { sh } from "../shell";
import type { Step } from "../step";

/** What a node of this role has to have, all digests known. */
export interface DesiredArtifacts {
  readonly role: NodeRole;
  readonly offer: Offer;
}

/** What a node has of it. */
export interface ArtifactFacts {
  readonly installed: Installed;
  readonly images: ContainerdImages;
  readonly importedArchives: ReadonlySet<string>;
}

/** Programs: sent where the digest of what lies on the node differs. */
export function programs(
  { artifacts }: { readonly artifacts: DesiredArtifacts },
  facts: ArtifactFacts,
): Step[] {
  const send = missing(artifacts, facts).send.filter(({ kind }) => kind !== "image");
  return [...send.map((artifact) => transfer("install", artifact)), ...notes(artifacts, facts, send)];
}

/** Paths of the files that {@link programs} replaces or adds. */
export function replacedFiles(
  { artifacts }: { readonly artifacts: DesiredArtifacts },
  facts: ArtifactFacts,
): string[] {
  return missing(artifacts, facts).send.flatMap(({ files }) => files.map(({ path }) => path));
}

/** Images: imported, or pulled where the source has no archive. containerd has to run before. */
export function images(
  { artifacts }: { readonly artifacts: DesiredArtifacts },
  facts: ArtifactFacts,
): Step[] {
  const { send, pull } = missing(artifacts, facts);
  return [
    ...send.filter(({ kind }) => kind === "image").map((artifact) => transfer("import image", artifact)),
    ...pull.map(({ reference }) =>
      command(
        `pull image ${reference}`,
        sh`/usr/local/bin/ctr -n k8s.io images pull --hosts-dir /etc/containerd/certs.d ${reference} > /dev/null`,
      ),
    ),
  ];
}

function missing({ role, offer }: DesiredArtifacts, facts: ArtifactFacts) {
  return planDelivery(offer, {
    role,
    files: facts.installed.digests,
    images: facts.images,
    imported: facts.importedArchives,
  });
}

function transfer(verb: string, artifact: StoredArtifact): Step {
  const version = artifact.version === "" ? "" : ` ${artifact.version}`;
  return { what: `${verb} ${artifact.name}${version} (${(artifact.size / 1e6).toFixed(1)} MB)`, artifact };
}

/** Files that are right and were hashed to find out: their notes spare the next run the reading. */
function notes(
  { offer: { stored }, role }: DesiredArtifacts,
  { installed }: ArtifactFacts,
  sent: readonly StoredArtifact[],
): Command[] {
  const right = stored
    .filter((artifact) => artifact.roles.includes(role) && !sent.includes(artifact))
    .flatMap(({ files }) => files)
    .filter(({ path }) => installed.unnoted.includes(path));
  if (right.length === 0) return [];
  const lines = right.map(({ path, sha256 }) => `${sha256} ${path}\n`).join("");
  return [
    command(
      `note the digests of ${right.length} installed files: the next run need not read them`,
      sh`mkdir -p /var/lib/kubefjord
while read -r digest path; do echo "$digest $(stat -c ${NOTE_FORMAT} "$path")"; done >> ${NOTES}`,
      lines,
    ),
  ];
}
