import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { promisify } from "node:util";
import { packages, PACKAGES } from "../../../scripts/operations/packages";
import { expectGolden } from "../../golden";
import { shown, whats } from "./shown";

const DESIRED = { packages: PACKAGES };
const without = (...missing: string[]) => new Set(PACKAGES.filter((name) => !missing.includes(name)));

test("a machine that has them gets nothing, whoever set it up", () => {
  expect(packages(DESIRED, { packages: without(), cloudInit: false })).toEqual([]);
  expect(packages(DESIRED, { packages: without(), cloudInit: true })).toEqual([]);
});

test("a provider's image: cloud-init first, then what is missing, with patience for dpkg's lock", () => {
  const commands = packages(DESIRED, { packages: without("ipvsadm", "socat"), cloudInit: true });
  expectGolden(join(__dirname, "golden/packages-cloud-init.txt"), shown(commands));
});

test("without cloud-init nobody waits for it", () => {
  expect(whats(packages(DESIRED, { packages: without("ipset"), cloudInit: false }))).toEqual([
    "read the distribution's list of packages",
    "install ipset",
  ]);
});

describe("somebody else's apt", () => {
  let root: string;
  let server: Server;
  const asked: ServerResponse[] = [];

  /** What real apt-get is to take for its own folders and sources. */
  function configuration(name: string, source: string): string {
    const file = join(root, `${name}.conf`);
    const list = join(root, `${name}.list`);
    writeFileSync(list, source);
    writeFileSync(
      file,
      `Dir::State::lists "${root}/lists";
Dir::Etc::SourceList "${list}";
Dir::Etc::SourceParts "/dev/null";
APT::Sandbox::User "root";
Acquire::http::Proxy "DIRECT";
Acquire::Retries "0";
`,
    );
    return file;
  }

  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), "kubefjord-apt-"));
    mkdirSync(join(root, "lists/partial"), { recursive: true });
    server = createServer((_, response) => asked.push(response)).listen(0, "127.0.0.1");
    await once(server, "listening");
  });

  afterAll(async () => {
    await promisify(server.close.bind(server))();
    rmSync(root, { recursive: true });
  });

  const [update] = packages(DESIRED, { packages: without("ipset"), cloudInit: false });
  const sources = (address: string) => `deb [trusted=yes] ${address} trixie main\n`;

  /** Runs the first command, as a node would. */
  const run = (config: string) =>
    promisify(execFile)("sh", ["-c", update?.text.toString() ?? ""], {
      env: { ...process.env, LC_ALL: "C", APT_CONFIG: config },
    });

  /** Whether a shell has come to its pause between two attempts. */
  function isPausing(shell: number): boolean {
    try {
      const child = readFileSync(`/proc/${shell}/task/${shell}/children`, "utf8").trim();
      return readFileSync(`/proc/${child}/comm`, "utf8") === "sleep\n";
    } catch {
      // It has none at the moment, or it has just ended.
      return false;
    }
  }

  test("that reads its lists is waited for", async () => {
    const { port } = server.address() as AddressInfo;
    const other = spawn("apt-get", ["update"], {
      env: { ...process.env, APT_CONFIG: configuration("other", sources(`http://127.0.0.1:${port}/`)) },
      stdio: "ignore",
    });
    await once(server, "request");
    const waiting = run(configuration("ours", ""));
    while (!isPausing(waiting.child.pid ?? 0)) await delay(50);
    for (const response of asked) response.writeHead(404).end();
    server.on("request", (_, response: ServerResponse) => response.writeHead(404).end());
    await once(other, "close");
    expect((await waiting).stderr).not.toContain("lock");
  });

  test("does not hide what is wrong with our own", async () => {
    await expect(run(configuration("wrong", "deb nonsense\n"))).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/Malformed entry 1/) as string,
    });
  });
});
