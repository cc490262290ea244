import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Type, type Static } from "@sinclair/typebox";
import { Value } from "@sinclair/typebox/value";
import { InputError } from "../../spec/errors";

const Sha256 = Type.String({ pattern: "^[0-9a-f]{64}$" });
const Bytes = Type.Integer({ minimum: 0 });
const Architecture = Type.Union([Type.Literal("amd64"), Type.Literal("arm64")]);

const InstalledFile = Type.Object({
  path: Type.String({ pattern: "^/" }),
  mode: Type.String({ pattern: "^0[0-7]{3}$" }),
  size: Bytes,
  sha256: Sha256,
});

const InstalledImage = Type.Object({
  reference: Type.String({ minLength: 1 }),
  digest: Type.Optional(Type.String({ pattern: "^sha256:[0-9a-f]{64}$" })),
});

const Unpacking = Type.Object({
  directory: Type.String({ pattern: "^/" }),
  stripComponents: Bytes,
  members: Type.Array(Type.String()),
});

const BundledArtifactSchema = Type.Object({
  name: Type.String({ minLength: 1 }),
  version: Type.String(),
  architecture: Architecture,
  kind: Type.Union([Type.Literal("binary"), Type.Literal("archive"), Type.Literal("image")]),
  roles: Type.Array(Type.Union([Type.Literal("control-plane"), Type.Literal("worker")])),
  source: Type.String(),
  encoding: Type.Union([Type.Literal("identity"), Type.Literal("gzip"), Type.Literal("zstd")]),
  size: Bytes,
  sha256: Sha256,
  files: Type.Array(InstalledFile),
  unpack: Type.Optional(Unpacking),
  images: Type.Array(InstalledImage),
  // Relative and without `..`: a bundle from elsewhere must not name files outside itself.
  path: Type.String({ pattern: "^(?!/)(?!.*(^|/)\\.\\.(/|$)).+$" }),
});

const ManifestSchema = Type.Object({
  format: Type.Literal(1),
  /** Digest of everything the bundle was made from; equal keys mean nothing to do. */
  key: Sha256,
  /** Version of Kubernetes, for example `v1.36.3`. */
  kubernetes: Type.String(),
  architecture: Architecture,
  artifacts: Type.Array(BundledArtifactSchema),
});

/** One artefact of a bundle: a StoredArtifact and its file's `path` below the bundle's directory. */
export type BundledArtifact = Static<typeof BundledArtifactSchema>;

/** What `manifest.json` in a bundle's directory says. Files in `images/` that it does not name are the user's own. */
export type BundleManifest = Static<typeof ManifestSchema>;

/** Name of the manifest below a bundle's directory. It is written last: a directory without one is no bundle. */
export const MANIFEST = "manifest.json";

/**
 * The manifest of the bundle in `directory`, or undefined where there is none.
 * @throws InputError if there is a file that is no manifest of this format.
 */
export async function readManifest(directory: string): Promise<BundleManifest | undefined> {
  const file = join(directory, MANIFEST);
  const text = await readFile(file, "utf8").catch(absent);
  if (text === undefined) return undefined;
  const value = parse(text);
  if (Value.Check(ManifestSchema, value)) return value;
  const wrong = Value.Errors(ManifestSchema, value).First();
  throw new InputError(
    `expected a bundle manifest of format 1, found ${wrong === undefined ? "something else" : `${wrong.message} at ${wrong.path || "/"}`}`,
    {
      code: "bundle-manifest-invalid",
      subject: file,
      hint: "build the bundle again with this version of kubefjord (kubefjord bundle build)",
    },
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code === "ENOENT" || error.code === "ENOTDIR") return undefined;
  throw error;
}
