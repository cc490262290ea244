import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { parse } from "yaml";
import { encryptionTemplate, PATHS } from "../../../scripts/kubeadm";
import { encryptionKey, sameEncryptionKey } from "../../../scripts/operations/encryption-key";
import { Secret } from "../../../scripts/secret";
import { labSpec } from "../../constructs/clusters";
import { noFiles, state } from "./node-files";
import { whats } from "./shown";

const DOCUMENT = new Secret("apiVersion: apiserver.config.k8s.io/v1\n");

interface Encryption {
  readonly resources: readonly { readonly providers: readonly Record<string, Keys | null>[] }[];
}
interface Keys {
  readonly keys?: readonly { readonly secret: string }[];
}

/** The key in a document as the API server reads it. */
function keyIn(text: string): Buffer {
  const [provider] = (parse(text) as Encryption).resources[0]?.providers ?? [];
  const [keys] = Object.values(provider ?? {});
  return Buffer.from(keys?.keys?.[0]?.secret ?? "", "base64");
}

test("nothing is made where Secrets are not encrypted, or where there is a key already", () => {
  expect(encryptionKey(undefined, undefined)).toEqual([]);
  expect(encryptionKey("KEY", DOCUMENT)).toEqual([]);
});

test("a real shell makes a document that only root reads, with another key each time", () => {
  const root = mkdtempSync(join(tmpdir(), "kubefjord-key-"));
  try {
    const make = () => {
      const [command] = encryptionKey(encryptionTemplate(labSpec()), undefined);
      const text = command?.text.toString().replaceAll(dirname(PATHS.encryption), root) ?? "";
      execFileSync("sh", ["-c", text], { input: (command?.input ?? []).join("") });
      const file = PATHS.encryption.replace(dirname(PATHS.encryption), root);
      expect(statSync(file).mode & 0o777).toBe(0o600);
      return keyIn(readFileSync(file, "utf8"));
    };
    const [one, other] = [make(), make()];
    expect([one.length, other.length]).toEqual([32, 32]);
    expect(one.equals(other)).toBe(false);
  } finally {
    rmSync(root, { recursive: true });
  }
});

test("further control planes get the same document, once, and nothing printed shows it", () => {
  const bare = noFiles(PATHS.encryption);
  const commands = sameEncryptionKey(DOCUMENT, bare);
  expect(whats(commands)).toEqual([
    `write ${PATHS.encryption}: the key that encrypts Secrets in etcd, as on the other control planes`,
  ]);
  expect(
    JSON.stringify(commands.map((command) => ({ ...command, text: String(command.text) }))),
  ).not.toContain(DOCUMENT.reveal().trim());
  const same = new Map([[PATHS.encryption, state(DOCUMENT.reveal(), "600")]]);
  expect(sameEncryptionKey(DOCUMENT, same)).toEqual([]);
  expect(sameEncryptionKey(undefined, bare)).toEqual([]);
});
