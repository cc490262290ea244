import { command, type Command } from "../command";
import { PATHS } from "../kubeadm";
import type { Secret } from "../secret";
import { sh } from "../shell";
import { fileContent } from "./file-content";
import type { Files } from "../facts/files";

/**
 * Makes the key on the node itself and writes the document around it. An existing file is never replaced: with its
 * key, the Secrets in etcd would be lost. Shell built-ins only, so that no process list shows the key.
 *
 * @param template the document with the word KEY in place of the key; undefined where Secrets are not encrypted
 * @param existing the file on the node, if there is one
 */
export function encryptionKey(template: string | undefined, existing: Secret | undefined): Command[] {
  if (template === undefined || existing !== undefined) return [];
  const part = `${PATHS.encryption}.kubefjord-part`;
  const text = sh`mkdir -p ${PATHS.encryption.slice(0, PATHS.encryption.lastIndexOf("/"))}
umask 077
key=$(head -c 32 /dev/urandom | base64 -w 0)
rm -f ${part}
while IFS= read -r line; do
  case "$line" in
    *KEY*) printf '%s\\n' "\${line%%KEY*}$key\${line#*KEY}" ;;
    *) printf '%s\\n' "$line" ;;
  esac
done > ${part}
sync ${part}
mv -fT ${part} ${PATHS.encryption}`;
  return [command("make the key that encrypts Secrets in etcd", text, template)];
}

/** The same document on a further control-plane node: what one API server encrypts, the others must read. */
export function sameEncryptionKey(document: Secret | undefined, files: Files): Command[] {
  if (document === undefined) return [];
  const why = "the key that encrypts Secrets in etcd, as on the other control planes";
  return fileContent({ path: PATHS.encryption, content: document, why }, files);
}
