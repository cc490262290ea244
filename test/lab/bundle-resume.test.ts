import { spawn, type ChildProcess } from "node:child_process";
import { access, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { digestOfFile } from "../../scripts/artifacts/sha256";
import { keysOf } from "../../scripts/lab/bundle/build-parts";
import { runTool } from "../../scripts/lab/bundle/run-tool";
import { PartStore } from "../../scripts/lab/bundle/store";
import { GATE, smallParts } from "./bundle/small-parts";
import { until } from "./until";

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "kubefjord-resume-"));
});

afterEach(async () => {
  await writeFile(join(root, GATE), "");
  await rm(root, { recursive: true });
});

/** Builds the small parts in a process of its own. */
function builder(): ChildProcess {
  const program = join(__dirname, "bundle", "small-build.ts");
  return spawn(process.execPath, ["--require", "tsx/cjs", program, root], {
    stdio: ["ignore", "ignore", "inherit"],
  });
}

async function ended(child: ChildProcess): Promise<number | NodeJS.Signals | null> {
  return new Promise((resolve) => child.once("close", (code, signal) => resolve(code ?? signal)));
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** Whether the slow part has begun to write its result. */
async function isHalfWay(): Promise<boolean> {
  const unfinished = join(root, "unfinished");
  const works = await readdir(unfinished).catch(() => []);
  const found = await Promise.all(works.map((work) => exists(join(unfinished, work, "result", "half"))));
  return found.includes(true);
}

async function directoryOf(part: string): Promise<string> {
  return new PartStore(root).directoryOf(part, keysOf(await smallParts(root)).get(part) ?? "");
}

async function childrenOf(pid: number): Promise<number[]> {
  const text = await readFile(`/proc/${pid}/task/${pid}/children`, "utf8");
  return text.trim().split(" ").map(Number);
}

test("a build killed with SIGKILL goes on with what was finished, and trusts nothing half-made", async () => {
  const first = builder();
  await until("the build is half-way", isHalfWay);
  first.kill("SIGKILL");
  expect(await ended(first)).toBe("SIGKILL");
  const program = join(await directoryOf("unzstd"), "unzstd");
  const before = await stat(program);
  expect(await exists(await directoryOf("slow"))).toBe(false);

  await writeFile(join(root, GATE), "");
  expect(await ended(builder())).toBe(0);
  const after = await stat(program);
  expect([after.ino, after.mtimeMs]).toEqual([before.ino, before.mtimeMs]);
  expect(await readFile(join(await directoryOf("slow"), "result"), "utf8")).toBe("the result");
  expect(await readdir(join(root, "unfinished"))).toEqual([]);
});

test("what a killed build had started ends with it", async () => {
  const first = builder();
  await until("the build is half-way", isHalfWay);
  let started: number[] = [];
  await until("the build has started a program", async () => {
    started = await childrenOf(first.pid ?? 0);
    return started.length > 0;
  });
  first.kill("SIGKILL");
  await ended(first);
  await until(
    "what it had started ends",
    async () => !(await Promise.all(started.map((pid) => exists(`/proc/${pid}/exe`)))).includes(true),
  );
});

test("a built program undoes what zstd did, and is the same byte for byte when built in another place", async () => {
  const [part] = await smallParts(root);
  if (part === undefined) throw new Error("no part");
  const build = async (where: string): Promise<string> => {
    const into = join(root, where);
    const scratch = join(root, `${where}-scratch`);
    await Promise.all([mkdir(into), mkdir(scratch)]);
    await part.build({ into, scratch, run: runTool, filesOf: () => "" });
    return join(into, "unzstd");
  };
  const first = await build("first");
  expect(await digestOfFile(await build("second"))).toEqual(await digestOfFile(first));
  const roundTrip = await runTool({
    program: "sh",
    args: ["-c", 'zstd -q -19 --long=27 -c "$0" | "$1" | sha256sum', first, first],
  });
  expect(roundTrip.split(" ")[0]).toBe((await digestOfFile(first)).sha256);
});
