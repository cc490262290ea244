import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { sh } from "../../scripts/shell";
import { pinnedKeys, readKnownHosts, Transport, type Host } from "../../scripts/transport";
import { keyPair } from "./keys";
import { startSshd, type Sshd } from "./sshd";
import { temporaryFolder } from "./temporary";

const folder = temporaryFolder();
const transport = new Transport();
const other = keyPair(folder, "another-machines-key");
let sshd: Sshd;

beforeAll(async () => {
  const rsa = keyPair(folder, "second-host-key", "rsa");
  sshd = await startSshd(folder, { config: [`HostKey ${rsa.path}`] });
});
afterAll(async () => {
  await transport.close();
  await sshd.stop();
});

async function login(changes: Partial<Host>): Promise<string> {
  const connection = await transport.connect(sshd.host({ name: `node-${Math.random()}`, ...changes }));
  return (await connection.run({ what: "say yes", text: sh`echo yes` })).stdout;
}

async function knownHostsFile(name: string, text: string): Promise<Partial<Host>> {
  const path = join(folder, name);
  writeFileSync(path, text);
  return { hostKeys: await readKnownHosts(path) };
}

test("a pinned fingerprint lets the machine in", async () => {
  expect(await login({ hostKeys: pinnedKeys([sshd.hostKey.fingerprint], "here") })).toBe("yes\n");
});

test("ssh-keyscan's lines work as known_hosts", async () => {
  const scanned = execFileSync("ssh-keyscan", ["-p", String(sshd.port), "127.0.0.1"], {
    encoding: "utf8",
    stdio: "pipe",
  });
  expect(await login(await knownHostsFile("scanned", scanned))).toBe("yes\n");
});

test("a file hashed by ssh-keygen -H works as known_hosts", async () => {
  const path = join(folder, "hashed");
  await knownHostsFile("hashed", `[127.0.0.1]:${sshd.port} ${sshd.hostKey.line}\n`);
  execFileSync("ssh-keygen", ["-q", "-H", "-f", path], { stdio: "pipe" });
  expect(await login({ hostKeys: await readKnownHosts(path) })).toBe("yes\n");
});

test("a server with several keys shows the one that is pinned", async () => {
  const rsa = execFileSync("ssh-keyscan", ["-t", "rsa", "-p", String(sshd.port), "127.0.0.1"], {
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
  expect(line).toBe(`[127.0.0.1]:${sshd.port} ${sshd.hostKey.line}`);
  expect(await login(await knownHostsFile("as-told", `${line}\n`))).toBe("yes\n");
});

test("a changed key is refused with both fingerprints, and never tried again", async () => {
  const before = sshd.log.filter((line) => line.startsWith("Connection from")).length;
  await expect(login({ hostKeys: pinnedKeys([other.line], "here") })).rejects.toMatchObject({
    code: "host-key-changed",
    exitCode: 3,
    message: expect.stringContaining(
      `expected ssh-ed25519 ${other.fingerprint}, found ssh-ed25519 ${sshd.hostKey.fingerprint}`,
    ) as string,
  });
  expect(sshd.log.filter((line) => line.startsWith("Connection from"))).toHaveLength(before + 1);
});

test("a revoked key is refused", async () => {
  const file = await knownHostsFile("revoked", `@revoked * ${sshd.hostKey.line}\n`);
  await expect(login(file)).rejects.toMatchObject({ code: "host-key-revoked" });
});
