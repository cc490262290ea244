import { createHash } from "node:crypto";

/** A host's public key as OpenSSH writes it. */
export interface HostKey {
  /** `ssh-ed25519`, `ecdsa-sha2-nistp256`, `ssh-rsa`, ... */
  readonly type: string;
  /** The key in base64, the second word of a .pub file. */
  readonly base64: string;
}

/** Reads the wire form of a key: its first field is a string that names the type (RFC 4253, 6.6). */
export function hostKeyFromWire(blob: Buffer): HostKey {
  const length = blob.readUInt32BE(0);
  return { type: blob.toString("latin1", 4, 4 + length), base64: blob.toString("base64") };
}

/** `SHA256:...` as `ssh-keygen -l` prints it: unpadded base64. */
export function fingerprint(key: HostKey): string {
  const digest = createHash("sha256").update(Buffer.from(key.base64, "base64")).digest("base64");
  return `SHA256:${digest.replace(/=+$/, "")}`;
}

/** `ssh-ed25519 AAAA...`, the form a pin is written in. */
export function keyLine(key: HostKey): string {
  return `${key.type} ${key.base64}`;
}

/**
 * A key from its two words.
 * @returns undefined where the base64 does not hold a key of that type.
 */
export function parseHostKey(type: string, base64: string): HostKey | undefined {
  const blob = Buffer.from(base64, "base64");
  if (blob.length < 8 || blob.readUInt32BE(0) > blob.length - 4) return undefined;
  return hostKeyFromWire(blob).type === type ? { type, base64: blob.toString("base64") } : undefined;
}
