import { leaks } from "./cluster/secrets";

const found = (text: string, known?: Record<string, string>) =>
  leaks(new Map([["log", text]]), known).map(({ kind }) => kind);

test.each([
  ["bootstrap token", "kubeadm join --token abcdef.0123456789abcdef"],
  ["certificate key", `[upload-certs] Using certificate key:\n${"0a".repeat(32)}`],
  ["certificate key", `"certificateKey":"${"f".repeat(64)}"`],
  ["private key", "-----BEGIN OPENSSH PRIVATE KEY-----"],
  [
    "private key in base64",
    `client-key-data: ${Buffer.from("-----BEGIN EC PRIVATE KEY-----").toString("base64")}`,
  ],
  ["private key in base64", Buffer.from("-----BEGIN RSA PRIVATE KEY-----\n").toString("base64")],
])("a %s is found by its form", (kind, text) => {
  expect(found(text)).toEqual([kind]);
});

test("a secret of no form is found by its value", () => {
  expect(found("secret: aGVsbG8=", { "encryption key": "aGVsbG8=" })).toEqual(["encryption key"]);
});

test("digests, names of files and versions are none", () => {
  const text =
    "sha256:0a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f9 kubefjord.local/diagnostic:1.1.0";
  expect(found(text)).toEqual([]);
});
