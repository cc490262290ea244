import { chmod, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { imageAt } from "../../../../scripts/lab/image/image";
import { kvmWorks } from "../../../../scripts/lab/qemu/kvm";

// QEMU is pretended: a script that says what a guest's kernel would. The real one is tried by the lab's tests.

const path = process.env.PATH;
const cacheHome = process.env.XDG_CACHE_HOME;
const BOOTS = "echo 'Run /bin/true as init process'; exec sleep 3600";
const HANGS = "exec sleep 3600";
const ENDS = "exit 1";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "kubefjord-kvm-"));
  await writeFile(join(folder, "device"), "");
  await writeFile(join(folder, "trials"), "");
  process.env.PATH = `${folder}:${path ?? ""}`;
  process.env.XDG_CACHE_HOME = folder;
});

afterEach(async () => {
  process.env.PATH = path;
  if (cacheHome === undefined) delete process.env.XDG_CACHE_HOME;
  else process.env.XDG_CACHE_HOME = cacheHome;
  await rm(folder, { recursive: true });
});

async function pretend(qemu: string): Promise<void> {
  const program = join(folder, "qemu-system-x86_64");
  await writeFile(program, `#!/bin/sh\necho trial >>${folder}/trials\n${qemu}\n`);
  await chmod(program, 0o755);
}

async function trials(): Promise<number> {
  return (await readFile(join(folder, "trials"), "utf8")).split("\n").length - 1;
}

/** @param patience long enough for a script on a busy computer, unless it is meant to end */
function works(key = "trixie-1", patience = 60_000): Promise<boolean> {
  return kvmWorks(imageAt(key), () => undefined, { device: join(folder, "device"), patience });
}

test("KVM with which a kernel comes to its init works, and is not tried again", async () => {
  await pretend(BOOTS);
  expect(await works()).toBe(true);
  await pretend(ENDS);
  expect(await works()).toBe(true);
  expect(await trials()).toBe(1);
});

test("KVM with which a kernel hangs is given up after the time limit, and that is remembered", async () => {
  await pretend(HANGS);
  expect(await works("trixie-1", 100)).toBe(false);
  await pretend(BOOTS);
  expect(await works()).toBe(false);
});

test("a QEMU that ends is an answer, and another image asks anew", async () => {
  await pretend(ENDS);
  expect(await works()).toBe(false);
  await pretend(BOOTS);
  expect(await works("trixie-2")).toBe(true);
  expect(await trials()).toBe(2);
});

test("without the device nothing is tried", async () => {
  await pretend(BOOTS);
  await rm(join(folder, "device"));
  expect(await works()).toBe(false);
  expect(await trials()).toBe(0);
});
