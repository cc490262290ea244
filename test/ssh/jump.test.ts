import { sh } from "../../scripts/shell";
import { forEach, pinnedKeys, Transport, type Host } from "../../scripts/transport";
import { keyPair } from "./keys";
import { freePort, startSshd, type Sshd } from "./sshd";
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

test("one run reaches every node behind a server's default limit (MaxStartups 10:30:100), refused once or not", async () => {
  const server = await startSshd(folder);
  const transport = new Transport();
  const nodes = Array.from({ length: 40 }, (_, index) => server.host({ name: `node-${index}` }));
  const outcomes = await forEach(nodes, nodes.length, (node) => transport.connect(node));
  expect(outcomes.filter((one) => "error" in one)).toEqual([]);
  await transport.close();
  await server.stop();
});
