import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { Secret } from "../../scripts/secret";
import { sh } from "../../scripts/shell";
import { apply, gather, Transport, type Connection } from "../../scripts/transport";
import { OPERATOR, withAccount } from "./accounts";
import { startSshd, type Sshd } from "./sshd";
import { temporaryFolder } from "./temporary";

const folder = temporaryFolder();
const transport = new Transport();
const servers: Sshd[] = [];

afterAll(async () => {
  await transport.close();
  for (const server of servers) await server.stop();
});

async function operatorOn(name: string, sudoers: string, config: string[] = []): Promise<Connection> {
  const server = await startSshd(folder, { wrapper: withAccount(folder, name, sudoers), config });
  servers.push(server);
  return transport.connect(server.host({ name, user: OPERATOR }));
}

const whoAmI = { what: "ask who I am", text: sh`id -un` };

describe("an operator who may become root without a password", () => {
  let connection: Connection;
  beforeAll(async () => {
    connection = await operatorOn("free", `${OPERATOR} ALL=(ALL) NOPASSWD: ALL\n`);
  });

  test("runs commands as root, and as himself where that is asked for", async () => {
    expect((await connection.run(whoAmI)).stdout).toBe("root\n");
    expect((await connection.run({ ...whoAmI, as: "login user" })).stdout).toBe(`${OPERATOR}\n`);
  });

  test("gets the command's own exit code and standard input through sudo", async () => {
    const token = new Secret("abcdef.0123456789abcdef");
    const result = await connection.attempt({ what: "join", text: sh`wc -c; exit 7`, input: [token] });
    expect(result).toMatchObject({ stdout: "23\n", code: 7 });
  });

  test("a command that fails with sudo's exit code is not taken for a refusal", async () => {
    await expect(connection.run({ what: "fail", text: sh`exit 1` })).rejects.toMatchObject({
      code: "command-failed",
    });
  });

  test("facts and changes are root's too", async () => {
    const run = join(folder, "run-free");
    const answers = await gather(connection, [{ name: "who", text: whoAmI.text }]);
    expect(answers.get("who")).toEqual({ stdout: "root\n", stderr: "", code: 0 });
    const command = {
      what: "write a file",
      text: sh`cat > ${`${folder}/written`}; id -un`,
      input: ["content"],
    };
    const lines: string[] = [];
    await apply(connection, [command], { folder: run, onLine: (line) => lines.push(line.text) });
    expect(lines).toEqual(["root"]);
  });
});

test("sudo that asks for a password is a refusal that says how to mend it", async () => {
  const connection = await operatorOn("asked", `${OPERATOR} ALL=(ALL) ALL\n`);
  await expect(connection.run(whoAmI)).rejects.toMatchObject({
    code: "sudo-password",
    exitCode: 4,
    subject: "asked",
    hint: expect.stringContaining(`${OPERATOR} ALL=(ALL) NOPASSWD: ALL`) as string,
  });
  await expect(gather(connection, [{ name: "who", text: whoAmI.text }])).rejects.toMatchObject({
    code: "sudo-password",
  });
  expect((await connection.run({ ...whoAmI, as: "login user" })).stdout).toBe(`${OPERATOR}\n`);
});

test("sudo that allows only some commands is a refusal", async () => {
  const connection = await operatorOn("limited", `${OPERATOR} ALL=(ALL) NOPASSWD: /usr/bin/id\n`);
  await expect(connection.run(whoAmI)).rejects.toMatchObject({ exitCode: 4 });
});

test("a user whom sudoers does not name is refused", async () => {
  const connection = await operatorOn("unnamed", "root ALL=(ALL) ALL\n");
  await expect(connection.run(whoAmI)).rejects.toMatchObject({ exitCode: 4, subject: "unnamed" });
});

test("a node without sudo is a refusal (a PATH without it stands in for such a node)", async () => {
  const bin = join(folder, "bin");
  mkdirSync(bin);
  symlinkSync("/bin/sh", join(bin, "sh"));
  const connection = await operatorOn("bare", "", [`SetEnv PATH=${bin}`]);
  await expect(connection.run(whoAmI)).rejects.toMatchObject({
    code: "sudo-missing",
    exitCode: 4,
    subject: "bare",
    hint: expect.stringContaining("apt-get install sudo") as string,
  });
});
