import { posix } from "node:path";
import { HttpBackend, LocalBackend, S3Backend, type TerraformStack } from "cdktf";
import type { ClusterSpec } from "../../spec";
import { literal } from "./literal";

type Backend = ClusterSpec["terraform"]["backend"];
type Of<Kind extends Backend["kind"]> = Extract<Backend, { kind: Kind }>;

/**
 * Declares where the stack's state is kept. There is always one: without it cdktf would write the absolute
 * path of a state file into cdk.tf.json. Credentials come from the environment of Terraform, never from here.
 *
 * @param project path of the project's root, relative to the stack's directory
 */
export function declareBackend(
  stack: TerraformStack,
  { cluster, terraform }: ClusterSpec,
  project: string,
): void {
  const { backend } = terraform;
  if (backend.kind === "local") declareLocal(stack, backend, cluster, project);
  else if (backend.kind === "s3") declareS3(stack, backend);
  else declareHttp(stack, backend);
}

/** In the project's root, because cdktf.out may be deleted at any time. */
function declareLocal(stack: TerraformStack, backend: Of<"local">, cluster: string, project: string): void {
  const file = backend.path ?? `terraform.${cluster}.tfstate`;
  new LocalBackend(stack, { path: literal(posix.isAbsolute(file) ? file : posix.join(project, file)) });
}

function declareS3(stack: TerraformStack, { bucket, key, region, endpoint }: Of<"s3">): void {
  const where = { bucket: literal(bucket), key: literal(key), region: literal(region) };
  new S3Backend(
    stack,
    endpoint === undefined ? { ...where, encrypt: true } : { ...where, ...elsewhere(endpoint) },
  );
  // Locks with a conditional write beside the state (Terraform and OpenTofu >= 1.10); cdktf has no name for it.
  stack.addOverride("terraform.backend.s3.use_lockfile", true);
}

/** Stores that speak S3 have neither AWS's regions and accounts nor its newer checksums. */
function elsewhere(endpoint: string) {
  return {
    endpoints: { s3: literal(endpoint) },
    skipCredentialsValidation: true,
    skipMetadataApiCheck: true,
    skipRegionValidation: true,
    skipRequestingAccountId: true,
    skipS3Checksum: true,
    usePathStyle: true,
  };
}

/** GitLab wants other lock methods than Terraform's: set TF_HTTP_LOCK_METHOD=POST, TF_HTTP_UNLOCK_METHOD=DELETE. */
function declareHttp(stack: TerraformStack, { address, lockAddress }: Of<"http">): void {
  const lock =
    lockAddress === undefined
      ? {}
      : { lockAddress: literal(lockAddress), unlockAddress: literal(lockAddress) };
  new HttpBackend(stack, { address: literal(address), ...lock });
}
