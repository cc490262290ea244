import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { sh } from "../../scripts/shell";
import { pinnedKeys, readKnownHosts, type Host } from "../../scripts/transport";
import { keyPair } from "./keys";
import { sharedServer } from "./server";

const shared = sharedServer((folder) => ({
  config: [`HostKey ${keyPair(folder, "second-host-key", "rsa").path}`],
}));
const { folder, transport } = shared;
const other = keyPair(folder, "another-machines-key");

async function login(changes: Partial<Host>): Promise<string> {
  const connection = await transport.connect(shared.sshd.host({ name: `node-${Math.random()}`, ...changes }));
  return (await connection.run({ what: "say yes", text: sh`echo yes` })).stdout;
}

async function knownHostsFile(name: string, text: string): Promise<Partial<Host>> {
  const path = join(folder, name);
  writeFileSync(path, text);
  return { hostKeys: await readKnownHosts(path) };
}

test("a pinned fingerprint lets the machine in", async () => {
  expect(await login({ hostKeys: pinnedKeys([shared.sshd.hostKey.fingerprint], "here") })).toBe("yes\n");
});

test("ssh-keyscan's lines work as known_hosts", async () => {
  const scanned = execFileSync("ssh-keyscan", ["-p", String(shared.sshd.port), "127.0.0.1"], {
    encoding: "utf8",
    stdio: "pipe",
  });
  expect(await login(await knownHostsFile("scanned", scanned))).toBe("yes\n");
});

test("a file hashed by ssh-keygen -H works as known_hosts", async () => {
  const path = join(folder, "hashed");
  await knownHostsFile("hashed", `[127.0.0.1]:${shared.sshd.port} ${shared.sshd.hostKey.line}\n`);
  execFileSync("ssh-keygen", ["-q", "-H", "-f", path], { stdio: "pipe" });
  expect(await login({ hostKeys: await readKnownHosts(path) })).toBe("yes\n");
});

test("a server with several keys shows the one that is pinned", async () => {
  const rsa = execFileSync("ssh-keyscan", ["-t", "rsa", "-p", String(shared.sshd.port), "127.0.0.1"], {
    encoding: "utf8",
    stdio: "pipe",
  });
  expect(rsa).toContain("ssh-rsa");
  expect(await login(await knownHostsFile("rsa-only", rsa))).toBe("yes\n");
});

test("an unknown host is refused at once, with the line that pins it; the line then works", async () => {
  const unknown = { hostKeys: await readKnownHosts(join(folder, "no-such-file")) };
  const error = await login(unknown).catch((caught: unknown) => caught as Error & { hint: string });
  expect(error).toMatchObject({ code: "host-key-unknown", exitCode: 3 });
  const line = /^ {5}(.*)$/m.exec((error as { hint: string }).hint)?.[1] ?? "";
  expect(line).toBe(`[127.0.0.1]:${shared.sshd.port} ${shared.sshd.hostKey.line}`);
  expect(await login(await knownHostsFile("as-told", `${line}\n`))).toBe("yes\n");
});

test("a changed key is refused with both fingerprints, and never tried again", async () => {
  const before = shared.sshd.log.filter((line) => line.startsWith("Connection from")).length;
  await expect(login({ hostKeys: pinnedKeys([other.line], "here") })).rejects.toMatchObject({
    code: "host-key-changed",
    exitCode: 3,
    message: expect.stringContaining(
      `expected ssh-ed25519 ${other.fingerprint}, found ssh-ed25519 ${shared.sshd.hostKey.fingerprint}`,
    ) as string,
    hint: expect.stringMatching(/installed again[^]*set here to "ssh-ed25519 /) as string,
  });
  expect(shared.sshd.log.filter((line) => line.startsWith("Connection from"))).toHaveLength(before + 1);
});

test("a revoked key is refused", async () => {
  const file = await knownHostsFile("revoked", `@revoked * ${shared.sshd.hostKey.line}\n`);
  await expect(login(file)).rejects.toMatchObject({ code: "host-key-revoked", exitCode: 3 });
});
