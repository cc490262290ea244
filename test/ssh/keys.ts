import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

export interface KeyPair {
  /** Path of the private half. */
  readonly path: string;
  /** The public half: `ssh-ed25519 AAAA...`, without a comment. */
  readonly line: string;
  /** `SHA256:...` as ssh-keygen prints it. */
  readonly fingerprint: string;
}

/** A key pair made by ssh-keygen. @param passphrase "" for none. */
export function keyPair(folder: string, name: string, type = "ed25519", passphrase = ""): KeyPair {
  const path = join(folder, name);
  const bits = type === "rsa" ? ["-b", "2048"] : [];
  execFileSync("ssh-keygen", ["-q", "-t", type, ...bits, "-N", passphrase, "-C", "", "-f", path]);
  const [kind = "", base64 = ""] = readFileSync(`${path}.pub`, "utf8").split(/\s+/);
  const printed = execFileSync("ssh-keygen", ["-lf", `${path}.pub`], { encoding: "utf8" });
  return { path, line: `${kind} ${base64}`, fingerprint: printed.split(" ")[1] ?? "" };
}
