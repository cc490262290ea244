import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { withLock } from "../../../../scripts/lab/bundle/lock";

let directory: string;
let file: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "kubefjord-lock-"));
  file = join(directory, "lock");
});

afterEach(() => rm(directory, { recursive: true }));

test("a second build is refused while the first is under way, and may begin once it has ended", async () => {
  await withLock(file, async () => {
    await expect(withLock(file, () => Promise.resolve())).rejects.toMatchObject({
      code: "bundle-locked",
      subject: file,
    });
  });
  expect(await withLock(file, () => Promise.resolve("built"))).toBe("built");
});

test("a build that fails gives the lock back, and its own error", async () => {
  await expect(withLock(file, () => Promise.reject(new Error("no space")))).rejects.toThrow("no space");
  expect(await withLock(file, () => Promise.resolve("built"))).toBe("built");
});
