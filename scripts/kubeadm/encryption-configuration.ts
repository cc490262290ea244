import type { ClusterSpec } from "../../spec";
import { yamlOf, type Document } from "./documents";

interface EncryptionConfiguration extends Document {
  readonly resources: readonly unknown[];
}

/** Stands where the key goes: the document around it is no secret and can be compared and shown. */
export const KEY_PLACE = "KEY";

/**
 * apiserver.config.k8s.io/v1 EncryptionConfiguration with {@link KEY_PLACE} for the key (32 bytes in base64, for both
 * providers), which the first control-plane node makes itself. `identity` stays as a second provider, so that Secrets
 * written before stay readable. Undefined where Secrets are not encrypted.
 */
export function encryptionTemplate({ security }: ClusterSpec): string | undefined {
  const provider = security.secretsEncryption;
  if (provider === "none") return undefined;
  const document: EncryptionConfiguration = {
    apiVersion: "apiserver.config.k8s.io/v1",
    kind: "EncryptionConfiguration",
    resources: [
      {
        resources: ["secrets"],
        providers: [{ [provider]: { keys: [{ name: "key1", secret: KEY_PLACE }] } }, { identity: {} }],
      },
    ],
  };
  return yamlOf(document);
}
