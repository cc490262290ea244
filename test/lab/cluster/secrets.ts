/** A secret that was found where none may be. */
export interface Leak {
  readonly where: string;
  readonly kind: string;
}

/** What secrets of a cluster look like, wherever they came from. */
const PATTERNS: Readonly<Record<string, RegExp>> = {
  // kubeadm's own form: https://kubernetes.io/docs/reference/access-authn-authz/bootstrap-tokens/
  "bootstrap token": /(?<![a-z0-9.-])[a-z0-9]{6}\.[a-z0-9]{16}(?![a-z0-9.-])/,
  // 32 bytes in hexadecimal, as kubeadm prints it, takes it as a flag and reads it from its configuration.
  "certificate key": /certificate[- ]?key\W+[0-9a-f]{64}(?![0-9a-f])/i,
  "private key": /-----BEGIN [A-Z ]*PRIVATE KEY/,
  // The same as base64, as a kubeconfig has it: RSA, EC, plain, OpenSSH.
  "private key in base64": /LS0tLS1CRUdJTi(BSU0Eg|BFQyBQUk|BQUklWQVRF|BPUEVOU1NI)/,
};

/**
 * Secrets in texts: by their form, and by their value where it is known.
 *
 * @param texts by where they come from
 * @param known values by what they are
 */
export function leaks(
  texts: ReadonlyMap<string, string>,
  known: Readonly<Record<string, string>> = {},
): readonly Leak[] {
  return [...texts].flatMap(([where, text]) => [
    ...Object.entries(PATTERNS)
      .filter(([, pattern]) => pattern.test(text))
      .map(([kind]) => ({ where, kind })),
    ...Object.entries(known)
      .filter(([, value]) => text.includes(value))
      .map(([kind]) => ({ where, kind })),
  ]);
}
