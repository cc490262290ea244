import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { kubectl, writeKubeconfig } from "../../../scripts/kubeconfig/write";
import { Secret } from "../../../scripts/secret";

let folder: string;

beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "kubefjord-kubeconfig-"))));
afterEach(() => rmSync(folder, { recursive: true }));

const address = { server: "https://127.0.0.1:40123" };
const credentials = { ca: "the CA", certificate: "the certificate", key: new Secret("the key") };
const BERGEN = "contexts: [{ name: bergen, context: { cluster: bergen } }]\ncurrent-context: bergen\n";

const mode = (path: string): number => statSync(path).mode & 0o777;

const write = (output: string, merge = false) =>
  writeKubeconfig("oslo", address, credentials, { merge, output });

test("only its owner reads it, in a folder made for it", async () => {
  const path = join(folder, "new/folder/config");
  expect(await write(path)).toEqual({ path, currentContext: "oslo" });
  expect(mode(path)).toBe(0o600);
  expect(mode(join(folder, "new"))).toBe(0o700);
});

test("merged into a file that others could read, they cannot any more; nothing is left beside it", async () => {
  const path = join(folder, "config");
  writeFileSync(path, BERGEN);
  chmodSync(path, 0o644);
  expect(await write(path, true)).toEqual({ path, currentContext: "bergen" });
  expect(mode(path)).toBe(0o600);
  expect(readFileSync(path, "utf8")).toMatch(/name: bergen[^]*name: oslo/);
  expect(readdirSync(folder)).toEqual(["config"]);
});

test("a link into a folder of dotfiles stays one", async () => {
  writeFileSync(join(folder, "real"), BERGEN);
  symlinkSync("real", join(folder, "config"));
  await write(join(folder, "config"), true);
  expect(lstatSync(join(folder, "config")).isSymbolicLink()).toBe(true);
  expect(readFileSync(join(folder, "real"), "utf8")).toContain("oslo");
});

test("a link that leads to nothing stays one, and nothing is written", async () => {
  symlinkSync("unmounted/config", join(folder, "config"));
  await expect(write(join(folder, "config"), true)).rejects.toMatchObject({
    code: "kubeconfig-unwritable",
    message: expect.stringContaining("ENOENT") as string,
  });
  expect(lstatSync(join(folder, "config")).isSymbolicLink()).toBe(true);
  expect(readdirSync(folder)).toEqual(["config"]);
});

test("of several that merge at the same time, each finds what the others wrote", async () => {
  const path = join(folder, "config");
  const clusters = ["oslo", "bergen", "tromso", "bodo"];
  await Promise.all(
    clusters.map((name) => writeKubeconfig(name, address, credentials, { merge: true, output: path })),
  );
  const text = readFileSync(path, "utf8");
  for (const name of clusters) expect(text).toMatch(new RegExp(`name: ${name}$`, "m"));
  expect(readdirSync(folder)).toEqual(["config"]);
});

test("a lock that somebody holds is waited for, and then told", async () => {
  const path = join(folder, "config");
  writeFileSync(`${path}.lock`, "");
  await expect(write(path)).rejects.toMatchObject({
    exitCode: 2,
    code: "kubeconfig-locked",
    hint: expect.stringContaining(`rm ${path}.lock`) as string,
  });
  expect(readdirSync(folder)).toEqual(["config.lock"]);
}, 20_000);

test("kubectl is told the context where the file leads to another cluster first", () => {
  expect(kubectl("oslo", { path: "/config", currentContext: "oslo" })).toBe("kubectl --kubeconfig /config");
  expect(kubectl("oslo", { path: "/config", currentContext: "bergen" })).toBe(
    "kubectl --kubeconfig /config --context oslo",
  );
});

test("a file that cannot be read as a kubeconfig is wrong input, and stays as it is", async () => {
  const path = join(folder, "config");
  writeFileSync(path, "{ broken");
  await expect(write(path, true)).rejects.toMatchObject({
    exitCode: 2,
    code: "kubeconfig-unreadable",
    subject: path,
  });
  expect(readFileSync(path, "utf8")).toBe("{ broken");
  expect(readdirSync(folder)).toEqual(["config"]);
});

test("so is a folder in its place", async () => {
  await expect(write(folder, true)).rejects.toMatchObject({
    exitCode: 2,
    code: "kubeconfig-unreadable",
    message: expect.stringContaining("EISDIR") as string,
  });
});

test.each([
  ["below a file", "file/config", /EEXIST|ENOTDIR/],
  ["over a folder", "folder", /EISDIR|ENOTEMPTY/],
])("a place that cannot be written is wrong input, and nothing is left there: %s", async (_, name, found) => {
  writeFileSync(join(folder, "file"), "mine");
  mkdirSync(join(folder, "folder/mine"), { recursive: true });
  await expect(write(join(folder, name))).rejects.toMatchObject({
    exitCode: 2,
    code: "kubeconfig-unwritable",
    subject: join(folder, name),
    message: expect.stringMatching(found) as string,
    hint: expect.stringContaining("--output") as string,
  });
  expect(readdirSync(folder)).toEqual(["file", "folder"]);
  expect(readFileSync(join(folder, "file"), "utf8")).toBe("mine");
});
