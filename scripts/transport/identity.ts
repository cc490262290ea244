import { readFile } from "node:fs/promises";
import { Socket } from "node:net";
import { OpenSSHAgent, utils, type GetStreamCallback, type ParsedKey } from "ssh2";
import { InputError, messageOf } from "../../spec/errors";
import { fingerprint } from "./host-key";
import type { Authentication } from "./host";

/** What a login proves itself with, read and checked before the first connection. */
export type Identity =
  | { readonly kind: "agent"; readonly agent: OpenSSHAgent; readonly keys: readonly string[] }
  | { readonly kind: "key"; readonly key: ParsedKey; readonly keys: readonly string[] };

/**
 * Reads the key file, or asks the agent for its keys. `keys` describes them for messages, never the key itself.
 * @throws InputError `ssh-agent`, `ssh-key-file`, `ssh-key-passphrase`.
 */
export function loadIdentity(authentication: Authentication): Promise<Identity> {
  return authentication.kind === "agent" ? fromAgent(authentication.socket) : fromKeyFile(authentication);
}

/** Milliseconds. A forwarded agent whose other end is gone takes the question and never answers. */
const AGENT_LIMIT = 10_000;

/** An agent that is asked for its keys. A signature may take longer: a person touches a token. */
class AskedAgent extends OpenSSHAgent {
  override getStream(callback: GetStreamCallback): void {
    super.getStream((error, stream) => {
      if (stream instanceof Socket) stream.setTimeout(AGENT_LIMIT, () => stream.destroy());
      callback(error, stream);
    });
  }
}

async function fromAgent(socket: string): Promise<Identity> {
  const agent = new OpenSSHAgent(socket);
  const keys = await new Promise<ParsedKey[]>((resolve, reject) => {
    new AskedAgent(socket).getIdentities((error, found) => {
      if (error) reject(agentRefusal(socket, `the SSH agent does not answer: ${error.message}`, error));
      else resolve((found ?? []) as ParsedKey[]);
    });
  });
  if (keys.length === 0) throw agentRefusal(socket, "the SSH agent answers and holds no keys");
  return { kind: "agent", agent, keys: keys.map((key) => `${describeKey(key)} from the agent`) };
}

async function fromKeyFile(file: Extract<Authentication, { kind: "key-file" }>): Promise<Identity> {
  const content = await readFile(file.path).catch((cause: unknown) => {
    throw keyFileRefusal(file.path, messageOf(cause));
  });
  const parsed: unknown = utils.parseKey(content, file.passphrase?.reveal());
  if (parsed instanceof Error) throw unreadableKey(file.path, parsed, file.passphrase !== undefined);
  const key = (Array.isArray(parsed) ? parsed[0] : parsed) as ParsedKey;
  if (!key.isPrivateKey()) throw keyFileRefusal(file.path, "expected a private key, found a public one");
  return { kind: "key", key, keys: [`${describeKey(key)} (${file.path})`] };
}

function describeKey(key: ParsedKey): string {
  return `${key.type} ${fingerprint({ type: key.type, base64: key.getPublicSSH().toString("base64") })}`;
}

function unreadableKey(path: string, error: Error, hasPassphrase: boolean): InputError {
  if (!/encrypted|passphrase|decrypt|integrity/i.test(error.message))
    return keyFileRefusal(path, error.message);
  return new InputError(
    hasPassphrase
      ? "the passphrase does not open the key file"
      : "the key file is encrypted and there is no passphrase",
    {
      code: "ssh-key-passphrase",
      subject: path,
      hint: `load the key into an agent (ssh-add '${path}') and use the agent, or name a key file without passphrase`,
    },
  );
}

function keyFileRefusal(path: string, found: string): InputError {
  return new InputError(found, {
    code: "ssh-key-file",
    subject: path,
    hint: "name the private key file that the nodes accept, in OpenSSH or PEM format, readable by you",
  });
}

function agentRefusal(socket: string, message: string, cause?: unknown): InputError {
  return new InputError(message, {
    code: "ssh-agent",
    subject: socket,
    hint: "start one and load your key: eval $(ssh-agent) && ssh-add; or name a key file instead",
    cause,
  });
}
