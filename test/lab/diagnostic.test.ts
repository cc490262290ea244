import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { createSocket } from "node:dgram";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { GO_PROGRAMS } from "../../scripts/lab/bundle/go-programs";
import { goPart } from "../../scripts/lab/bundle/parts/go-part";
import { runTool } from "../../scripts/lab/bundle/run-tool";
import { findToolchain } from "../../scripts/lab/bundle/toolchain";

let work: string;
let program: string;
let server: ChildProcess;
const listening = new Map<string, string>();

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), "kubefjord-diagnostic-"));
  program = await build();
  server = spawn(
    program,
    ["serve", "--http", "127.0.0.1:0", "--tcp", "127.0.0.1:0", "--udp", "127.0.0.1:0"],
    {
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  if (server.stdout === null) throw new Error("no output");
  for await (const line of createInterface({ input: server.stdout })) {
    const told = JSON.parse(line) as { listening: string; address: string };
    listening.set(told.listening, told.address);
    if (listening.size === 3) break;
  }
}, 600_000);

afterAll(async () => {
  const closed = new Promise((resolve) => server.once("close", resolve));
  server.kill();
  await closed;
  await rm(work, { recursive: true });
});

async function build(): Promise<string> {
  const definition = GO_PROGRAMS.find(({ module }) => module === "diagnostic");
  if (definition === undefined) throw new Error("no such module");
  const part = await goPart(definition, await findToolchain(runTool));
  const [into, scratch] = [join(work, "into"), join(work, "scratch")];
  await Promise.all([mkdir(into), mkdir(scratch)]);
  await part.build({ into, scratch, run: runTool, filesOf: () => "" });
  return join(into, "diagnostic");
}

interface Line {
  readonly ok: boolean;
  readonly error?: string;
  readonly [key: string]: unknown;
}

function probe(...args: string[]): { code: number | null; lines: Line[] } {
  const { status, stdout } = spawnSync(program, args, { encoding: "utf8" });
  return {
    code: status,
    lines: stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Line),
  };
}

function address(of: string): string {
  return listening.get(of) ?? "";
}

test("TCP: a line comes back, from the source address asked for", () => {
  const { code, lines } = probe("tcp", "--echo", "--source", "127.0.0.7", address("tcp"));
  expect(code).toBe(0);
  expect(lines[0]).toMatchObject({ ok: true, local: expect.stringMatching(/^127\.0\.0\.7:/) as string });
});

test("UDP: every datagram comes back", () => {
  const { code, lines } = probe("udp", "--count", "3", "--interval", "1ms", "--size", "1400", address("udp"));
  expect(code).toBe(0);
  expect(lines.map(({ ok }) => ok)).toEqual([true, true, true]);
});

test("HTTP: the echo tells the request as the server saw it", () => {
  const { code, lines } = probe(
    "http",
    "--host",
    "shop.example.no",
    "--source",
    "127.0.0.8",
    `http://${address("http")}/a?b=c`,
  );
  expect(code).toBe(0);
  expect(JSON.parse(String(lines[0]?.body))).toMatchObject({
    method: "GET",
    host: "shop.example.no",
    path: "/a?b=c",
    remote: expect.stringMatching(/^127\.0\.0\.8:/) as string,
  });
});

test("HTTP: another status than expected fails and is named", () => {
  const { code, lines } = probe("http", "--status", "204", `http://${address("http")}/healthz`);
  expect(code).toBe(1);
  expect(lines[0]).toMatchObject({ ok: false, status: 200, error: "expected status 204, found 200" });
});

/** What the server says when it is told to ask another one. */
async function dial(query: Record<string, string>): Promise<{ status: number; answer: unknown }> {
  const response = await fetch(`http://${address("http")}/dial?${new URLSearchParams(query).toString()}`);
  const text = await response.text();
  return { status: response.status, answer: response.ok ? JSON.parse(text) : text };
}

test("dial: asks another server from where it runs, and tells its answer", async () => {
  const [host = "", port = ""] = address("http").split(":");
  const question = { host, port, protocol: "http", request: "healthz", tries: "1" };
  expect(await dial(question)).toEqual({ status: 200, answer: { responses: ["ok\n"] } });
});

test("dial: tells why it got no answer", async () => {
  const { status, answer } = await dial({
    host: "127.0.0.1",
    port: "1",
    protocol: "http",
    request: "healthz",
  });
  expect({ status, answer }).toEqual({
    status: 200,
    answer: { errors: [expect.stringContaining("connection refused")] },
  });
});

test("dial: a question without a port is refused", async () => {
  expect((await dial({ host: "127.0.0.1", protocol: "http" })).status).toBe(400);
});

test("ping: a full-size packet that must not be fragmented, from another source address", () => {
  const { code, lines } = probe("ping", "--size", "1500", "--df", "--source", "127.0.0.9", "127.0.0.1");
  expect(lines).toMatchObject([{ ok: true, from: "127.0.0.1" }]);
  expect(code).toBe(0);
});

test("nobody listening fails, one line per attempt", () => {
  const { code, lines } = probe("tcp", "--count", "2", "--interval", "1ms", "127.0.0.1:1");
  expect(code).toBe(1);
  expect(lines.map(({ ok, error }) => [ok, error?.includes("refused")])).toEqual([
    [false, true],
    [false, true],
  ]);
});

test("a server that takes datagrams and says nothing fails after the time limit", async () => {
  const silent = createSocket("udp4");
  await new Promise<void>((resolve) => silent.bind(0, "127.0.0.1", resolve));
  const { code, lines } = probe("udp", "--timeout", "200ms", `127.0.0.1:${silent.address().port}`);
  silent.close();
  expect(code).toBe(1);
  expect(lines).toMatchObject([{ ok: false, error: expect.stringContaining("timeout") as string }]);
});

test.each([
  [[]],
  [["nonsense"]],
  [["tcp"]],
  [["ping", "--size", "3", "127.0.0.1"]],
  [["tcp", "--source", "x", "127.0.0.1:1"]],
])("a wrong call %j ends with 2", (args) => {
  expect(spawnSync(program, args).status).toBe(2);
});
