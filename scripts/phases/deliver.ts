import { posix } from "node:path";
import type { StoredArtifact } from "../artifacts/artifact";
import type { ArtifactSource } from "../artifacts/artifact-source";
import { IMPORTED } from "../facts/imported-archives";
import { NOTE_FORMAT, NOTES } from "../facts/installed";
import { joinShell, sh, type ShellText } from "../shell";
import type { Transfer } from "../step";
import { CommandError, type Connection } from "../transport";
import { BUSY, busy, takeLock } from "../transport/node-lock";

/** Bytes per second of the slowest link we plan for: the time limit of a transfer grows with its size. */
const SLOWEST_LINK = 128 * 1024;

/**
 * Sends an artefact to a node and puts it in place: into a temporary name first, then, after its digest was checked,
 * under its own. Cut off anywhere, the node has the old files or the new; the next run sends again what is missing.
 *
 * @throws CommandError (disk full, wrong digest), RefusedError (`node-busy`), UnreachableError, PhaseError (time limit)
 */
export async function deliver(
  connection: Connection,
  transfer: Transfer,
  source: ArtifactSource,
): Promise<void> {
  const { what, artifact } = transfer;
  const text = joinShell([sh`set -eu`, takeLock({}), sh`umask 022`, ...placing(artifact)], "\n");
  const timeLimit = connection.limits.exec + (artifact.size / SLOWEST_LINK) * 1000;
  const request = { what, text, input: await source.open(artifact), timeLimit };
  const { result, lastLines } = await connection.finish(request);
  if (result.code === BUSY) throw busy(connection.host);
  if (result.code !== 0) throw new CommandError(connection.host, request, result, lastLines);
}

function placing(artifact: StoredArtifact): ShellText[] {
  switch (artifact.kind) {
    case "binary":
      return installFile(artifact);
    case "archive":
      return installMembers(artifact);
    case "image":
      return importImages(artifact);
  }
}

/** From the wire's encoding to the plain bytes. The node's own zstd is faster than the one we bring. */
function decoded({ encoding }: StoredArtifact): ShellText {
  if (encoding === "identity") return sh`cat`;
  if (encoding === "gzip") return sh`gzip -d -c`;
  return sh`{ if command -v zstd > /dev/null; then zstd -q -d -c; else /usr/local/lib/kubefjord/unzstd; fi; }`;
}

function installFile(artifact: StoredArtifact): ShellText[] {
  const [file] = artifact.files;
  if (file === undefined) throw new TypeError(`${artifact.name}: a binary without file`);
  const folder = posix.dirname(file.path);
  const part = `${folder}/.${posix.basename(file.path)}.kubefjord-part`;
  return [
    sh`mkdir -p ${folder}`,
    sh`trap 'rm -f "$part"' EXIT; trap 'exit 129' HUP INT PIPE TERM`,
    sh`part=${part}; rm -f "$part"; ${decoded(artifact)} > "$part" 9>&-`,
    sh`echo ${`${file.sha256}  ${part}`} | sha256sum -c --quiet`,
    sh`chown root:root "$part"; chmod ${file.mode} "$part"; sync "$part"; mv -fT "$part" ${file.path}`,
    note(file.path, file.sha256),
  ];
}

function installMembers({ unpack, files, name, ...rest }: StoredArtifact): ShellText[] {
  if (unpack === undefined) throw new TypeError(`${name}: an archive that does not say how to unpack it`);
  const stage = `${unpack.directory}/.${name}.kubefjord-part`;
  const staged = files.map((file) => ({
    ...file,
    from: `${stage}/${posix.relative(unpack.directory, file.path)}`,
  }));
  const sums = staged.map(({ sha256, from }) => `${sha256}  ${from}`);
  return [
    sh`stage=${stage}; rm -rf "$stage"; mkdir -p "$stage"`,
    sh`trap 'rm -rf "$stage"' EXIT; trap 'exit 129' HUP INT PIPE TERM`,
    sh`${decoded({ unpack, files, name, ...rest })} 9>&- | tar -x --no-same-owner --strip-components=${unpack.stripComponents} -C "$stage" ${unpack.members}`,
    sh`printf '%s\\n' ${sums} | sha256sum -c --quiet`,
    ...staged.flatMap(({ mode, from, path, sha256 }) => [
      sh`chown root:root ${from}; chmod ${mode} ${from}; sync ${from}; mkdir -p ${posix.dirname(path)}; mv -fT ${from} ${path}`,
      note(path, sha256),
    ]),
  ];
}

/** Notes an import after it is whole, for archives that do not name their images' digests. */
function importImages(artifact: StoredArtifact): ShellText[] {
  return [
    sh`${decoded(artifact)} 9>&- | /usr/local/bin/ctr -n k8s.io images import --local - > /dev/null`,
    sh`mkdir -p /var/lib/kubefjord; echo ${artifact.sha256} >> ${IMPORTED}`,
  ];
}

function note(path: string, sha256: string): ShellText {
  return sh`mkdir -p /var/lib/kubefjord; echo ${sha256} "$(stat -c ${NOTE_FORMAT} ${path})" >> ${NOTES}`;
}
