import type { ServerHostKeyAlgorithm } from "ssh2";
import type { KnownKeys } from "./host-key-pins";

/** What ssh2 1.17 offers, without ssh-rsa (SHA-1 signatures, off in OpenSSH since 8.8). */
const OFFERED: readonly ServerHostKeyAlgorithm[] = [
  "ssh-ed25519",
  "ecdsa-sha2-nistp256",
  "ecdsa-sha2-nistp384",
  "ecdsa-sha2-nistp521",
  "rsa-sha2-512",
  "rsa-sha2-256",
];

/**
 * The algorithms to offer, those of pinned keys first: a server with several keys must show the one that is pinned.
 * A pinned fingerprint does not tell its type and changes nothing.
 */
export function hostKeyAlgorithms(known: KnownKeys): ServerHostKeyAlgorithm[] {
  const types = new Set(known.trusted.flatMap((pin) => ("key" in pin ? [pin.key.type] : [])));
  const isPinned = (algorithm: ServerHostKeyAlgorithm): boolean => types.has(keyType(algorithm));
  return [...OFFERED.filter(isPinned), ...OFFERED.filter((algorithm) => !isPinned(algorithm))];
}

/** RSA keys have one type and several signature algorithms (RFC 8332). */
function keyType(algorithm: ServerHostKeyAlgorithm): string {
  return algorithm.startsWith("rsa-sha2-") ? "ssh-rsa" : algorithm;
}
