import { UnreachableError } from "../errors";
import { fingerprint, keyLine, type HostKey } from "./host-key";
import { describePin, matches, type KnownKeys } from "./host-key-pins";
import { endpoint, portOf, type Host } from "./host";

/**
 * The refusal of a host key, or undefined where it is the pinned one. Codes: `host-key-unknown`,
 * `host-key-changed`, `host-key-revoked`, `host-key-authority`.
 */
export function hostKeyRefusal(host: Host, presented: HostKey): UnreachableError | undefined {
  const known = host.hostKeys.lookup(host.address, portOf(host));
  if (known.revoked.some((key) => matches({ key }, presented))) return revoked(host, presented);
  if (known.trusted.some((pin) => matches(pin, presented))) return undefined;
  if (known.trusted.length > 0) return changed(host, presented, known);
  return known.authorities > 0 ? authorityOnly(host, presented) : unknown(host, presented);
}

function unknown(host: Host, key: HostKey): UnreachableError {
  return refusal(
    host,
    "host-key-unknown",
    `no host key is pinned for ${endpoint(host)}; found ${shown(key)}`,
    [
      `compare the fingerprint with the machine's own: ssh-keygen -lf /etc/ssh/${fileName(key)} on its console`,
      `if they are equal, ${howToPin(host, key)}`,
    ],
  );
}

function changed(host: Host, key: HostKey, known: KnownKeys): UnreachableError {
  const expected = known.trusted.map(describePin).join(" or ");
  return refusal(
    host,
    "host-key-changed",
    `the host key of ${endpoint(host)} is not the pinned one: expected ${expected}, found ${shown(key)}`,
    [
      "somebody may be in between, or the machine was installed again: find out which before going on",
      `if it was installed again, ${host.hostKeys.howToUnpin(host.address, portOf(host))}`,
      `then ${howToPin(host, key)}`,
      ...(known.trusted.some((pin) => "sha256" in pin) ? [OTHER_TYPE] : []),
    ],
  );
}

/** A key's fingerprint does not tell its type, so the server chooses which of its keys it shows. */
const OTHER_TYPE =
  "if the pinned fingerprint is that of another key of the machine (RSA, say), pin the whole key instead of its fingerprint";

function revoked(host: Host, key: HostKey): UnreachableError {
  return refusal(host, "host-key-revoked", `${endpoint(host)} shows a revoked host key: ${shown(key)}`, [
    "do not use this machine before its host keys were made anew (ssh-keygen -A) and pinned",
    `the new key, not this one, has to be pinned; a line like this one: ${keyLine(key)}`,
  ]);
}

function authorityOnly(host: Host, key: HostKey): UnreachableError {
  return refusal(
    host,
    "host-key-authority",
    `${endpoint(host)} is known only through @cert-authority, and host certificates are not supported; found ${shown(key)}`,
    [`compare the fingerprint with the machine's own, then ${howToPin(host, key)}`],
  );
}

function refusal(host: Host, code: string, message: string, steps: string[]): UnreachableError {
  return new UnreachableError(message, { code, subject: host.name, hint: steps.join("\n  -> ") });
}

function howToPin(host: Host, key: HostKey): string {
  return host.hostKeys.howToPin(host.address, portOf(host), key);
}

function shown(key: HostKey): string {
  return `${key.type} ${fingerprint(key)}`;
}

/** Where Debian and Ubuntu keep the public half of the key. */
function fileName(key: HostKey): string {
  const kind = key.type.startsWith("ecdsa") ? "ecdsa" : key.type.replace("ssh-", "");
  return `ssh_host_${kind}_key.pub`;
}
