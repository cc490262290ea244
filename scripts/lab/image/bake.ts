import { dirname, join } from "node:path";
import { cacheDirectory } from "../../directories";
import { openBundle, type Bundle } from "../../artifacts/bundle";
import type { BundledArtifact } from "../../artifacts/bundle-manifest";
import { PREBAKED_IMAGES } from "../../facts/containerd-images";
import type { MachineDefinition } from "../definition";
import { asRoot } from "./root";

/** What goes into a prebaked disk, and from where. */
export interface Baking {
  /** Directory of the bundle. */
  readonly directory: string;
  /** The bundle's artefacts for one role. */
  readonly artifacts: readonly BundledArtifact[];
}

/**
 * What the bundle in the cache has for a role.
 *
 * @throws InputError `bundle-missing` when none was built
 */
export async function bakingFor(role: MachineDefinition["role"]): Promise<Baking> {
  const { directory, artifacts }: Bundle = await openBundle(cacheDirectory("bundle"));
  return { directory, artifacts: artifacts.filter(({ roles }) => roles.includes(role)) };
}

/** Undoes an artefact's encoding: `$1` is the file, `$2` the encoding. */
const DECODE = `decode() {
  case $2 in
    zstd) zstd -dcq --long=31 "$1" ;;
    gzip) gzip -dc "$1" ;;
    identity) cat "$1" ;;
  esac
}
set -e
`;

const BINARY = `${DECODE}
mkdir -p "$(dirname "$3")"
decode "$1" "$2" >"$3"
chmod "$4" "$3"
`;

const ARCHIVE = `${DECODE}
file=$1 encoding=$2 directory=$3 strip=$4
shift 4
mkdir -p "$directory"
decode "$file" "$encoding" | tar -x --no-same-owner --strip-components="$strip" -C "$directory" "$@"
`;

/**
 * Fills the image store of the disk with the bundle's own containerd, which runs on this computer for that long:
 * `$1` is the disk's root, `$2` a folder for its socket and state, the rest are archives. Its CRI plug-ins would
 * want a pod network.
 */
export const BAKE_IMAGES = `set -e
root=$1 work=$2
shift 2
mkdir -p "$work" "$root/var/lib/containerd"
cat >"$work/config.toml" <<END
version = 3
root = "$root/var/lib/containerd"
state = "$work/state"
disabled_plugins = [
  "io.containerd.grpc.v1.cri", "io.containerd.cri.v1.images", "io.containerd.cri.v1.runtime",
  "io.containerd.internal.v1.opt", "io.containerd.nri.v1.nri",
]
[grpc]
  address = "$work/socket"
[ttrpc]
  address = "$work/ttrpc"
END
"$root/usr/local/bin/containerd" --config "$work/config.toml" >"$work/log" 2>&1 &
containerd=$!
trap 'kill $containerd; wait $containerd || true' EXIT
ctr="$root/usr/local/bin/ctr --address $work/socket --namespace k8s.io"
until $ctr version >/dev/null 2>&1; do
  kill -0 $containerd || { cat "$work/log"; exit 1; }
  sleep 0.2
done
for archive; do $ctr images import --local "$archive" >/dev/null; done
mkdir -p "$root${dirname(PREBAKED_IMAGES)}"
$ctr images list >"$root${PREBAKED_IMAGES}"
`;

async function place(artifact: BundledArtifact, baking: Baking, root: string): Promise<void> {
  const file = join(baking.directory, artifact.path);
  const [first] = artifact.files;
  if (artifact.kind === "binary" && first !== undefined) {
    const binary = ["-c", BINARY, "sh", file, artifact.encoding, join(root, first.path), first.mode];
    await asRoot("sh", binary, artifact.name);
  } else if (artifact.kind === "archive" && artifact.unpack !== undefined) {
    const { directory, stripComponents, members } = artifact.unpack;
    const archive = [
      "-c",
      ARCHIVE,
      "sh",
      file,
      artifact.encoding,
      join(root, directory),
      String(stripComponents),
    ];
    await asRoot("sh", [...archive, ...members], artifact.name);
  }
}

/**
 * Puts the bundle's artefacts and images for one role into a root folder, as a deploy would put them onto a node.
 *
 * @param folder for the passing needs of containerd; on the same computer, removed by the caller
 * @throws PhaseError `lab-program-failed`
 */
export async function bake(baking: Baking, root: string, folder: string): Promise<void> {
  for (const artifact of baking.artifacts) await place(artifact, baking, root);
  const archives = baking.artifacts
    .filter(({ kind }) => kind === "image")
    .map(({ path }) => join(baking.directory, path));
  if (archives.length === 0) return;
  // In a mount namespace of its own, so that nothing stays mounted when it is killed while it unpacks a layer.
  await asRoot(
    "unshare",
    ["--mount", "sh", "-c", BAKE_IMAGES, "sh", root, join(folder, "containerd"), ...archives],
    "images",
  );
}
