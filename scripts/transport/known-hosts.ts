import { createHmac, timingSafeEqual } from "node:crypto";
import { readFile } from "node:fs/promises";
import { InputError, messageOf } from "../../spec/errors";
import { keyLine, parseHostKey, type HostKey } from "./host-key";
import type { HostKeyPins, KnownKeys } from "./host-key-pins";

type Marker = "@cert-authority" | "@revoked" | undefined;

interface Entry {
  readonly marker: Marker;
  readonly covers: (name: string) => boolean;
  /** Undefined for key types this program cannot read (security keys, DSA): such a line can neither trust nor revoke. */
  readonly key: HostKey | undefined;
}

/**
 * An OpenSSH known_hosts file (sshd(8), SSH_KNOWN_HOSTS FILE FORMAT): plain, hashed and [host]:port names, patterns
 * with `*`, `?` and `!`, @revoked and @cert-authority. A port other than 22 matches only a [host]:port name.
 * A file that does not exist knows nothing.
 * @throws InputError (`known-hosts`) for a line that cannot be read, and when the file may not be read.
 */
export async function readKnownHosts(path: string): Promise<HostKeyPins> {
  return knownHosts(await textOf(path), path);
}

/** The same from text. @param path names the file in messages. */
export function knownHosts(text: string, path: string): HostKeyPins {
  const entries = text
    .split(/\r?\n/)
    .map((line, index) => parseLine(line.trim(), `${path}:${index + 1}`))
    .filter((entry) => entry !== undefined);
  const seen = new Map<string, KnownKeys>();
  return {
    lookup: (address, port) => {
      const name = hostName(address, port);
      const known = seen.get(name) ?? collect(entries.filter((entry) => entry.covers(name)));
      seen.set(name, known);
      return known;
    },
    howToPin: (address, port, key) =>
      `add this line to ${path}:\n     ${hostName(address, port)} ${keyLine(key)}`,
    howToUnpin: (address, port) =>
      `remove the old key: ssh-keygen -R '${hostName(address, port)}' -f '${path}'`,
  };
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ENOENT") return "";
    throw unreadable(path, messageOf(cause), cause);
  }
}

function parseLine(line: string, where: string): Entry | undefined {
  if (line === "" || line.startsWith("#")) return undefined;
  const words = line.split(/\s+/);
  const marker = words[0]?.startsWith("@") === true ? words.shift() : undefined;
  if (marker !== undefined && marker !== "@cert-authority" && marker !== "@revoked") {
    throw unreadable(where, `expected @cert-authority or @revoked, found ${marker}`);
  }
  const [hosts, type, base64] = words;
  if (hosts === undefined || type === undefined || base64 === undefined) {
    throw unreadable(where, "expected host names, key type and key, found fewer words");
  }
  return { marker, covers: nameMatcher(hosts), key: parseHostKey(type, base64) };
}

function collect(entries: readonly Entry[]): KnownKeys {
  const keys = (marker: Marker): HostKey[] =>
    entries.flatMap((entry) => (entry.marker === marker && entry.key !== undefined ? [entry.key] : []));
  return {
    trusted: keys(undefined).map((key) => ({ key })),
    revoked: keys("@revoked"),
    authorities: keys("@cert-authority").length,
  };
}

/** The name OpenSSH files a server under: the port is part of it unless it is 22. */
function hostName(address: string, port: number): string {
  const name = address.toLowerCase();
  return port === 22 ? name : `[${name}]:${port}`;
}

/** Prepared once per line: a fleet looks up every node in every line. */
function nameMatcher(hosts: string): (name: string) => boolean {
  if (hosts.startsWith("|")) return (name) => matchesHash(hosts, name);
  const patterns = hosts.toLowerCase().split(",");
  const refused = patterns
    .filter((pattern) => pattern.startsWith("!"))
    .map((pattern) => matcher(pattern.slice(1)));
  const accepted = patterns.filter((pattern) => !pattern.startsWith("!")).map(matcher);
  return (name) => accepted.some((matches) => matches(name)) && !refused.some((matches) => matches(name));
}

/** `|1|salt|hmac-sha1(salt, name)`, both in base64: what HashKnownHosts writes. */
function matchesHash(hosts: string, name: string): boolean {
  const [, version, salt = "", hash = ""] = hosts.split("|");
  const expected = Buffer.from(hash, "base64");
  const found = createHmac("sha1", Buffer.from(salt, "base64")).update(name).digest();
  return version === "1" && expected.length === found.length && timingSafeEqual(expected, found);
}

function matcher(pattern: string): (name: string) => boolean {
  if (!/[*?]/.test(pattern)) return (name) => name === pattern;
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, "\\$&")
    .replaceAll("*", ".*")
    .replaceAll("?", ".");
  const expression = new RegExp(`^${source}$`);
  return (name) => expression.test(name);
}

function unreadable(where: string, found: string, cause?: unknown): InputError {
  return new InputError(found, {
    code: "known-hosts",
    subject: where,
    hint: "mend or remove the line; the format is in `man 8 sshd` under SSH_KNOWN_HOSTS FILE FORMAT",
    cause,
  });
}
