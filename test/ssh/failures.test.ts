import { once } from "node:events";
import { connect as openTcp, createServer, type AddressInfo } from "node:net";
import { sh } from "../../scripts/shell";
import { Transport, type Host, type Limits } from "../../scripts/transport";
import { startHangingServer } from "./hanging-server";
import { freePort } from "../free-port";
import { startSshd, type Sshd } from "./sshd";
import { temporaryFolder } from "./temporary";
import { childrenOf, endless, sessionPids, stoppingPins } from "./session";
import { until } from "./until";

const folder = temporaryFolder();
const IMPATIENT: Partial<Limits> = { connectAttempts: 1 };
let sshd: Sshd;

beforeAll(async () => {
  sshd = await startSshd(folder);
});
afterAll(() => sshd.stop());

/** Connects with its own transport and leaves nothing open. */
async function connect(host: Host, limits: Partial<Limits>): Promise<void> {
  const transport = new Transport(limits);
  try {
    await transport.connect(host);
  } finally {
    await transport.close();
  }
}

test("nobody listens: the refusal names the address and what to check", async () => {
  const port = await freePort();
  await expect(connect(sshd.host({ port }), IMPATIENT)).rejects.toMatchObject({
    code: "tcp-refused",
    exitCode: 3,
    subject: "node-a",
    message: expect.stringContaining(`127.0.0.1:${port}`) as string,
    hint: expect.stringContaining("sshd") as string,
  });
});

test("a machine that does not answer at all is given up at the limit of the TCP connect (a stopped sshd with a full queue)", async () => {
  const silent = await startSshd(folder);
  silent.process.kill("SIGSTOP");
  // Linux drops further connects once the queue of listen(2) is full: 128 at sshd.
  const fillers = Array.from({ length: 200 }, () =>
    openTcp(silent.port, "127.0.0.1").on("error", () => undefined),
  );
  await until(() => fillers.filter(({ readyState }) => readyState === "open").length > 128);
  await expect(connect(silent.host(), { tcpConnect: 300 })).rejects.toMatchObject({
    code: "ssh-time-limit",
    exitCode: 3,
    subject: "node-a",
    message: expect.stringContaining("a TCP connection to be accepted") as string,
    hint: expect.stringContaining("that the machine is up") as string,
  });
  for (const filler of fillers) filler.destroy();
  silent.process.kill("SIGCONT");
  await silent.stop();
});

test("a server with algorithms of another kind says so, and is not tried again", async () => {
  const modern = await startSshd(folder, { config: ["KexAlgorithms sntrup761x25519-sha512@openssh.com"] });
  await expect(connect(modern.host(), {})).rejects.toMatchObject({
    code: "ssh-handshake",
    exitCode: 3,
    hint: expect.stringContaining("KexAlgorithms") as string,
  });
  expect(modern.log.filter((line) => line.startsWith("Connection from"))).toHaveLength(1);
  await modern.stop();
});

test("a server that goes away while a login waits for its turn costs another try, not the process", async () => {
  const transport = new Transport({ handshakes: 1, handshake: 500, connectAttempts: 1 });
  const hanging = await startHangingServer("");
  const closing = createServer((socket) => socket.destroy()).listen(0, "127.0.0.1");
  await once(closing, "listening");
  const first = transport.connect(sshd.host({ name: "hangs", port: hanging.port }));
  const second = transport.connect(
    sshd.host({ name: "closes", port: (closing.address() as AddressInfo).port }),
  );
  await expect(first).rejects.toMatchObject({ code: "ssh-time-limit" });
  await expect(second).rejects.toMatchObject({ code: "ssh-connection-lost" });
  await transport.close();
  await hanging.stop();
  closing.close();
});

test("a server that comes up a little late is reached by another try", async () => {
  const port = await freePort();
  const late = connect(sshd.host({ port }), {});
  const second = await startSshd(folder, { port, keysOf: sshd });
  await expect(late).resolves.toBeUndefined();
  await second.stop();
});

test.each([
  ["before its greeting", ""],
  ["in the key exchange", "SSH-2.0-OpenSSH_9.2\r\n"],
])(
  "a server that hangs %s is given up at the handshake's limit (a TCP server stands in for it)",
  async (_, greeting) => {
    const server = await startHangingServer(greeting);
    await expect(connect(sshd.host({ port: server.port }), { handshake: 300 })).rejects.toMatchObject({
      code: "ssh-time-limit",
      exitCode: 3,
      subject: "node-a",
      message: expect.stringContaining("an SSH handshake by 127.0.0.1") as string,
      hint: expect.stringContaining("console") as string,
    });
    await server.stop();
  },
);

test("a server that speaks something else is no SSH server (a TCP server stands in for it)", async () => {
  const server = await startHangingServer(`HTTP/1.1 400 Bad Request\r\n\r\n${"x".repeat(70_000)}\r\n`);
  await expect(
    connect(sshd.host({ port: server.port }), { handshake: 300, connectAttempts: 1 }),
  ).rejects.toMatchObject({
    exitCode: 3,
  });
  await server.stop();
});

test("a login that is not answered is given up at its own limit (the session's sshd is stopped)", async () => {
  const transport = new Transport({ authentication: 300 });
  let children: number[] = [];
  const stop = (): void => {
    children = childrenOf(sshd);
    for (const pid of children) process.kill(pid, "SIGSTOP");
  };
  const connecting = transport.connect(sshd.host({ hostKeys: stoppingPins(sshd, stop) }));
  await expect(connecting).rejects.toMatchObject({
    code: "ssh-time-limit",
    exitCode: 3,
    message: expect.stringContaining("an answer to our login") as string,
    hint: expect.stringContaining("console") as string,
  });
  for (const pid of children) process.kill(pid, "SIGKILL");
  await transport.close();
});

test("a link that goes silent under a command ends it within the keepalive's patience (the session's sshd is stopped)", async () => {
  const transport = new Transport({ keepaliveInterval: 500, keepaliveMissed: 3 });
  const connection = await transport.connect(sshd.host());
  const pids = await sessionPids(connection);
  const silent = connection.run({ what: "wait for ever", text: sh`read line`, input: endless() });
  for (const pid of pids) process.kill(pid, "SIGSTOP");
  await expect(silent).rejects.toMatchObject({
    code: "ssh-connection-lost",
    exitCode: 3,
    message: expect.stringContaining("eepalive") as string,
  });
  for (const pid of pids) process.kill(pid, "SIGKILL");
  await transport.close();
});

test("a channel that does not open on a silent link is given up at its own limit", async () => {
  const transport = new Transport({ channelOpen: 300 });
  const connection = await transport.connect(sshd.host());
  const pids = await sessionPids(connection);
  for (const pid of pids) process.kill(pid, "SIGSTOP");
  await expect(connection.run({ what: "say yes", text: sh`echo yes` })).rejects.toMatchObject({
    code: "ssh-time-limit",
    message: expect.stringContaining("a channel to open") as string,
  });
  for (const pid of pids) process.kill(pid, "SIGKILL");
  await transport.close();
});

test("a server that dies under a command is unreachable, never a success", async () => {
  const transport = new Transport();
  const connection = await transport.connect(sshd.host());
  const pids = await sessionPids(connection);
  const dying = connection.attempt({ what: "wait for ever", text: sh`read line`, input: endless() });
  for (const pid of pids) process.kill(pid, "SIGKILL");
  await expect(dying).rejects.toMatchObject({ code: "ssh-connection-lost", exitCode: 3 });
  expect(connection.lost.aborted).toBe(true);
  await transport.close();
});

test("a lost connection is opened again when it is asked for", async () => {
  const transport = new Transport();
  const first = await transport.connect(sshd.host());
  for (const pid of await sessionPids(first)) process.kill(pid, "SIGKILL");
  await until(() => first.lost.aborted);
  const second = await transport.connect(sshd.host());
  expect(second).not.toBe(first);
  expect((await second.run({ what: "say yes", text: sh`echo yes` })).stdout).toBe("yes\n");
  await transport.close();
});

test("a command over its time limit is given up with its last lines, and the connection serves the next", async () => {
  const transport = new Transport();
  const connection = await transport.connect(sshd.host());
  const slow = connection.run({ what: "load images", text: sh`echo begun; sleep 30`, timeLimit: 3_000 });
  await expect(slow).rejects.toMatchObject({
    code: "command-time-limit",
    exitCode: 5,
    message: expect.stringMatching(/^load images: expected an end within 3 s.*\n\s+\| begun$/) as string,
  });
  expect((await connection.run({ what: "say yes", text: sh`echo yes` })).stdout).toBe("yes\n");
  await transport.close();
});

test("a closed connection refuses further commands", async () => {
  const transport = new Transport();
  const connection = await transport.connect(sshd.host());
  await connection.close();
  await expect(connection.run({ what: "say yes", text: sh`echo yes` })).rejects.toMatchObject({
    code: "ssh-connection-lost",
  });
});
