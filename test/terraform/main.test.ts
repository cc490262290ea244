import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { homedir, tmpdir, userInfo } from "node:os";
import { join } from "node:path";

const ROOT = join(__dirname, "../..");
const SECRET = "kubefjord-test-secret";

/** Values of the environment that could hold a secret, whatever they are called. */
const SECRETS = { BGP_PASSWORD: SECRET, AWS_SECRET_ACCESS_KEY: SECRET, TF_HTTP_PASSWORD: SECRET };

let outdir: string;

beforeAll(() => {
  outdir = mkdtempSync(join(tmpdir(), "kubefjord-main-"));
  const { app } = JSON.parse(readFileSync(join(ROOT, "cdktf.json"), "utf8")) as { app: string };
  execFileSync("sh", ["-c", app], { cwd: ROOT, env: { ...process.env, ...SECRETS, CDKTF_OUTDIR: outdir } });
});

afterAll(() => rmSync(outdir, { recursive: true }));

function written(): [string, string][] {
  const entries = readdirSync(outdir, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [path.slice(outdir.length + 1), readFileSync(path, "utf8")]);
}

test("the app of cdktf.json makes one stack for each environment of the repository", () => {
  expect(readdirSync(join(outdir, "stacks")).sort()).toEqual(["lab", "oslo-production", "oslo-staging"]);
});

test("no absolute path of this machine is in anything synth writes", () => {
  const absolute = [ROOT, outdir, tmpdir(), homedir(), process.execPath, process.cwd()];
  for (const [file, text] of written()) {
    // A quoted value that begins with a slash is an absolute path, whoever's it is.
    expect([file, text.match(/"\/[^/"][^"]*"/g)]).toEqual([file, null]);
    for (const path of absolute) expect([file, text.includes(`"${path}`)]).toEqual([file, false]);
  }
});

test("no secret and no name of this machine's user is in anything synth writes", () => {
  for (const [file, text] of written()) {
    expect([file, text.includes(SECRET)]).toEqual([file, false]);
    expect([file, /BEGIN [A-Z ]*PRIVATE KEY/.test(text)]).toEqual([file, false]);
    expect([file, text.includes(`/${userInfo().username}/`)]).toEqual([file, false]);
  }
});
