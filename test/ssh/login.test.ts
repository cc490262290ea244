import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { Secret } from "../../scripts/secret";
import { sh } from "../../scripts/shell";
import type { Authentication, Host } from "../../scripts/transport";
import { withAgent } from "./agent";
import { keyPair } from "./keys";
import { sharedServer } from "./server";
import { startSshd } from "./sshd";

const shared = sharedServer();
const { folder, transport } = shared;

async function login(authentication: Authentication, changes: Partial<Host> = {}): Promise<string> {
  const connection = await transport.connect(
    shared.sshd.host({ name: `node-${Math.random()}`, authentication, ...changes }),
  );
  return (await connection.run({ what: "say yes", text: sh`echo yes` })).stdout;
}

function keyFile(path: string, passphrase?: string): Authentication {
  return {
    kind: "key-file",
    path,
    passphrase: passphrase === undefined ? undefined : new Secret(passphrase),
  };
}

/** The client key once more, encrypted. */
function encrypted(name: string): string {
  const path = join(folder, name);
  execFileSync("cp", [shared.sshd.clientKey.path, path]);
  execFileSync("ssh-keygen", ["-q", "-p", "-P", "", "-N", "correct horse", "-f", path], { stdio: "pipe" });
  return path;
}

test("an agent's key logs in", async () => {
  expect(await withAgent(folder, [shared.sshd.clientKey], login)).toBe("yes\n");
});

test("an encrypted key file logs in with its passphrase", async () => {
  expect(await login(keyFile(encrypted("encrypted-1"), "correct horse"))).toBe("yes\n");
});

test("an encrypted key file without a passphrase says so before any connection", async () => {
  const path = encrypted("encrypted-2");
  await expect(login(keyFile(path))).rejects.toMatchObject({
    code: "ssh-key-passphrase",
    subject: path,
    exitCode: 2,
    hint: expect.stringContaining(`ssh-add '${path}'`) as string,
  });
});

test("a wrong passphrase says so and does not show it", async () => {
  const error = await login(keyFile(encrypted("encrypted-3"), "wrong horse")).catch(
    (caught: unknown) => caught,
  );
  expect(error).toMatchObject({ code: "ssh-key-passphrase" });
  expect(JSON.stringify([(error as Error).message, error])).not.toContain("wrong horse");
});

test("a refused key names user, host, what the server accepts and the keys tried, and is not tried again", async () => {
  const stranger = keyPair(folder, "stranger");
  const before = shared.sshd.log.filter((line) => line.startsWith("Connection from")).length;
  await expect(login(keyFile(stranger.path), { name: "oslo-1" })).rejects.toMatchObject({
    code: "ssh-login-refused",
    exitCode: 3,
    subject: "oslo-1",
    message: expect.stringMatching(
      new RegExp(
        `as \\w+; 127.0.0.1:${shared.sshd.port} accepts publickey, and none of the keys tried: ssh-ed25519 SHA256:\\S+ \\(.*stranger\\)`,
      ),
    ) as string,
    hint: expect.stringContaining("authorized_keys") as string,
  });
  expect(shared.sshd.log.filter((line) => line.startsWith("Connection from"))).toHaveLength(before + 1);
});

test("refused keys of an agent are all named", async () => {
  const strangers = [keyPair(folder, "stranger-1"), keyPair(folder, "stranger-2", "ecdsa")];
  const error = await withAgent(folder, strangers, login).catch((caught: unknown) => caught as Error);
  expect(error).toMatchObject({ code: "ssh-login-refused" });
  for (const { fingerprint } of strangers) expect((error as Error).message).toContain(fingerprint);
  expect((error as Error).message).toContain("accepts publickey");
});

test("an agent that offers more keys than the server tries is a refused login too", async () => {
  const strangers = [1, 2, 3, 4, 5, 6, 7].map((number) => keyPair(folder, `one-of-many-${number}`));
  await expect(withAgent(folder, strangers, login)).rejects.toMatchObject({
    code: "ssh-login-refused",
    message: expect.stringContaining("Too many authentication failures") as string,
  });
});

test("an agent without keys says so before any connection", async () => {
  await expect(withAgent(folder, [], login)).rejects.toMatchObject({ code: "ssh-agent", exitCode: 2 });
});

test("an agent that takes the question and stays silent is given up after ten seconds", async () => {
  const socket = join(folder, "silent-agent");
  const silent = createServer((asking) => asking.resume()).listen(socket);
  await once(silent, "listening");
  await expect(login({ kind: "agent", socket })).rejects.toMatchObject({ code: "ssh-agent", exitCode: 2 });
  silent.close();
  await once(silent, "close");
});

test("an agent that does not answer says so", async () => {
  const socket = join(folder, "no-agent");
  await expect(login({ kind: "agent", socket })).rejects.toMatchObject({
    code: "ssh-agent",
    subject: socket,
  });
});

test.each([
  ["a missing key file", "missing", undefined],
  ["a key file that holds something else", "not-a-key", "hello\n"],
])("%s is wrong input", async (_, name, content) => {
  const path = join(folder, name);
  if (content !== undefined) writeFileSync(path, content);
  await expect(login(keyFile(path))).rejects.toMatchObject({
    code: "ssh-key-file",
    subject: path,
    exitCode: 2,
  });
});

test("a public key in place of a private one is wrong input", async () => {
  await expect(login(keyFile(`${shared.sshd.clientKey.path}.pub`))).rejects.toMatchObject({
    code: "ssh-key-file",
  });
});

test("a server that asks for more than a key says what", async () => {
  const strict = await startSshd(folder, {
    config: ["AuthenticationMethods publickey,keyboard-interactive", "KbdInteractiveAuthentication yes"],
  });
  await expect(transport.connect(strict.host({ name: "strict" }))).rejects.toMatchObject({
    code: "ssh-login-refused",
    message: expect.stringContaining("accepted the key and asks for more: keyboard-interactive") as string,
  });
  await strict.stop();
});
