import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { sh } from "../../scripts/shell";
import { forEach, pinnedKeys, Transport, type Host } from "../../scripts/transport";
import { keyPair } from "./keys";
import { freePort } from "../free-port";
import { startSshd, type Sshd } from "./sshd";
import { startCountingServer } from "./counting-server";
import { temporaryFolder } from "./temporary";

const folder = temporaryFolder();
let target: Sshd;
let inner: Sshd;
let outer: Sshd;

beforeAll(async () => {
  target = await startSshd(folder, { config: ["MaxStartups 1000"] });
  inner = await startSshd(folder, { config: [`PermitOpen 127.0.0.1:${target.port}`] });
  outer = await startSshd(folder, { config: [`PermitOpen 127.0.0.1:${inner.port}`] });
});
afterAll(async () => {
  for (const server of [target, inner, outer]) await server.stop();
});

const throughInner = (name = "node-a"): Host => target.host({ name, jump: inner.host({ name: "inner" }) });

async function login(host: Host): Promise<string> {
  const transport = new Transport();
  try {
    const connection = await transport.connect(host);
    return (await connection.run({ what: "say yes", text: sh`echo yes` })).stdout;
  } finally {
    await transport.close();
  }
}

function logins(server: Sshd): number {
  return server.log.filter((line) => line.startsWith("Accepted publickey")).length;
}

test("a node is reached through its bastion", async () => {
  expect(await login(throughInner())).toBe("yes\n");
});

test("a node is reached through a chain of bastions, each with its own pinned key", async () => {
  const chain = inner.host({ name: "inner", jump: outer.host({ name: "outer" }) });
  const before = [logins(outer), logins(inner)];
  expect(await login(target.host({ jump: chain }))).toBe("yes\n");
  expect([logins(outer), logins(inner)]).toEqual(before.map((count) => count + 1));
});

test("many nodes share one connection to their bastion", async () => {
  const transport = new Transport();
  const before = logins(inner);
  const nodes = Array.from({ length: 20 }, (_, index) => throughInner(`node-${index}`));
  const outcomes = await forEach(nodes, nodes.length, (node) => transport.connect(node));
  expect(outcomes.filter((one) => "error" in one)).toEqual([]);
  expect(logins(inner)).toBe(before + 1);
  await transport.close();
});

test("a bastion that shows another key is refused by its own name", async () => {
  const stranger = keyPair(folder, "not-the-bastion");
  const jump = inner.host({ name: "inner", hostKeys: pinnedKeys([stranger.line], "bastions.inner.hostKey") });
  await expect(login(target.host({ jump }))).rejects.toMatchObject({
    code: "host-key-changed",
    subject: "inner",
    hint: expect.stringContaining("bastions.inner.hostKey") as string,
  });
});

test("a bastion that hangs up is tried as often as any host, not for each try of the node behind it", async () => {
  let tried = 0;
  const hangingUp = createServer((socket) => {
    tried += 1;
    socket.destroy();
  }).listen(0, "127.0.0.1");
  await once(hangingUp, "listening");
  const { port } = hangingUp.address() as AddressInfo;
  const impatient = new Transport({ connectAttempts: 2 });
  const jump = inner.host({ name: "hanging-up", port });
  await expect(impatient.connect(target.host({ name: "behind", jump }))).rejects.toMatchObject({
    exitCode: 3,
    subject: "hanging-up",
  });
  expect(tried).toBe(2);
  await impatient.close();
  hangingUp.close();
});

test("a node behind a bastion is checked against its own key, not the bastion's", async () => {
  const hostKeys = pinnedKeys([inner.hostKey.line], "nodes.node-a.hostKey");
  await expect(login({ ...throughInner(), hostKeys })).rejects.toMatchObject({
    code: "host-key-changed",
    subject: "node-a",
  });
});

test("a bastion that does not lead to the node says so", async () => {
  const jump = outer.host({ name: "outer" });
  await expect(login(target.host({ jump }))).rejects.toMatchObject({
    code: "ssh-jump-refused",
    exitCode: 3,
    subject: "node-a",
    message: expect.stringMatching(/outer .* not allowed/) as string,
  });
});

test("a node that refuses its bastion is tried again, and then named", async () => {
  const port = await freePort();
  const free = await startSshd(folder);
  const transport = new Transport({ connectAttempts: 2 });
  await expect(
    transport.connect(target.host({ port, jump: free.host({ name: "free" }) })),
  ).rejects.toMatchObject({
    code: "ssh-jump-refused",
    subject: "node-a",
    message: expect.stringContaining("Connection refused") as string,
  });
  await transport.close();
  await free.stop();
});

test("many runs get through a bastion that takes few logins at once (MaxStartups 3)", async () => {
  const narrow = await startSshd(folder, {
    config: ["MaxStartups 3", `PermitOpen 127.0.0.1:${target.port}`],
  });
  const runs = Array.from({ length: 20 }, (_, index) => index);
  const outcomes = await forEach(runs, runs.length, (index) =>
    login(target.host({ name: `node-${index}`, jump: narrow.host({ name: "narrow" }) })),
  );
  expect(outcomes.map((one) => ("value" in one ? one.value : one.error))).toEqual(runs.map(() => "yes\n"));
  expect(narrow.log.some((line) => line.includes("MaxStartups"))).toBe(true);
  await narrow.stop();
});

test("no more logins than promised are under way at a server, by the server's own count (an ssh2 server stands in for it)", async () => {
  const server = await startCountingServer(keyPair(folder, "counting-server"));
  const transport = new Transport();
  const { handshakesPerServer } = transport.limits;
  const nodes = Array.from({ length: 4 * handshakesPerServer }, (_, index) =>
    target.host({ name: `node-${index}`, port: server.port, hostKeys: server.hostKeys }),
  );
  // It answers nobody before this many wait: had a turn ended with our login, more would have begun.
  server.answerTogether(handshakesPerServer);
  const outcomes = await forEach(nodes, nodes.length, (node) => transport.connect(node));
  expect(outcomes.filter((one) => "error" in one)).toEqual([]);
  expect(server.most).toBe(handshakesPerServer);
  expect(handshakesPerServer).toBeLessThan(10);
  await transport.close();
  await server.stop();
});

test("one run's logins are never refused by a server's default limit (MaxStartups 10:30:100)", async () => {
  const server = await startSshd(folder);
  const transport = new Transport({ connectAttempts: 1 });
  const nodes = Array.from({ length: 40 }, (_, index) => server.host({ name: `node-${index}` }));
  const outcomes = await forEach(nodes, nodes.length, (node) => transport.connect(node));
  expect(outcomes.filter((one) => "error" in one)).toEqual([]);
  expect(server.log.filter((line) => line.includes("MaxStartups"))).toEqual([]);
  await transport.close();
  await server.stop();
});

test("a further login on a node goes through the bastion's one connection", async () => {
  const transport = new Transport();
  const kept = await transport.connect(throughInner());
  const before = [logins(inner), logins(target)];
  const another = await transport.anew(throughInner());
  expect(another).not.toBe(kept);
  expect((await another.run({ what: "say yes", text: sh`echo yes` })).stdout).toBe("yes\n");
  expect([logins(inner), logins(target)]).toEqual([before[0], (before[1] ?? 0) + 1]);
  await another.close();
  expect(kept.lost.aborted).toBe(false);
  await transport.close();
});
