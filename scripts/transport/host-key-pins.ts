import { InputError } from "../../spec/errors";
import { fingerprint, parseHostKey, type HostKey } from "./host-key";

/** One trusted key: the key itself, or only its SHA256 fingerprint. */
export type Pin = { readonly key: HostKey } | { readonly sha256: string };

/** What one source knows about a host. */
export interface KnownKeys {
  readonly trusted: readonly Pin[];
  readonly revoked: readonly HostKey[];
  /** Certificate authorities named for the host: recognised, but ssh2 cannot check host certificates. */
  readonly authorities: number;
}

/** A source of host keys. */
export interface HostKeyPins {
  /** What is known about the server at this address. */
  lookup(address: string, port: number): KnownKeys;
  /** One or two sentences: where and how to write down `key` for the server, after a person has compared it. */
  howToPin(address: string, port: number, key: HostKey): string;
  /** How to take out what is known about the server now, for a machine that was installed again. */
  howToUnpin(address: string, port: number): string;
}

/**
 * Pins held in memory, for example a node's `hostKey` setting or the keys the lab has just generated.
 * @param pins each `ssh-ed25519 AAAA... [comment]` or `SHA256:...`.
 * @param where the setting they come from, as a person finds it: `environments/oslo.yaml: nodes.oslo-w-1.hostKey`.
 * @throws InputError (`host-key-pin`) for a pin in another form.
 */
export function pinnedKeys(pins: readonly string[], where: string): HostKeyPins {
  const trusted = pins.map((pin) => parsePin(pin, where));
  return {
    lookup: () => ({ trusted, revoked: [], authorities: 0 }),
    howToPin: (_address, _port, key) => `set ${where} to "${key.type} ${key.base64}"`,
    howToUnpin: () => `replace the key at ${where}`,
  };
}

/** True where `key` is the pinned one. */
export function matches(pin: Pin, key: HostKey): boolean {
  if ("sha256" in pin) return pin.sha256 === fingerprint(key);
  return pin.key.type === key.type && pin.key.base64 === key.base64;
}

/** A pin as an error message shows it. */
export function describePin(pin: Pin): string {
  return "sha256" in pin ? pin.sha256 : `${pin.key.type} ${fingerprint(pin.key)}`;
}

function parsePin(text: string, where: string): Pin {
  const [first = "", base64 = ""] = text.trim().split(/\s+/);
  if (/^SHA256:[A-Za-z0-9+/]{43}=?$/.test(first)) return { sha256: first.replace(/=$/, "") };
  const key = parseHostKey(first, base64);
  if (key !== undefined) return { key };
  throw new InputError(`expected "ssh-ed25519 AAAA..." or "SHA256:...", found "${text}"`, {
    code: "host-key-pin",
    subject: where,
    hint: "copy the line from /etc/ssh/ssh_host_ed25519_key.pub on the machine, or what `ssh-keygen -lf` prints for it",
  });
}
