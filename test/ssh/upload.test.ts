import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { sh } from "../../scripts/shell";
import { upload, type Upload } from "../../scripts/transport";
import { seeing } from "./namespace";
import { sessionPids } from "./session";
import { sharedLogin } from "./server";
import { startSshd } from "./sshd";
import { until } from "./until";

const shared = sharedLogin();
const { folder, transport } = shared;
const options = { folder: join(folder, "run") };

function file(name: string, content: string | Buffer, changes: Partial<Upload> = {}): Upload {
  const bytes = Buffer.from(content);
  return {
    path: join(folder, "node", name),
    sha256: createHash("sha256").update(bytes).digest("hex"),
    size: bytes.length,
    mode: "0640",
    owner: "root:daemon",
    open: () => Readable.from([bytes], { objectMode: false }),
    ...changes,
  };
}

function sessions(): number {
  return shared.sshd.log.filter((line) => line.startsWith("Starting session: command")).length;
}

test("a new file arrives with its content, permissions and owner; its folder is made", async () => {
  const one = file("a/new", Buffer.from([0, 255, 10, 13, 0]));
  expect(await upload(shared.connection, [one], options)).toEqual([one.path]);
  expect(readFileSync(one.path)).toEqual(Buffer.from([0, 255, 10, 13, 0]));
  expect(statSync(one.path)).toMatchObject({ uid: 0, gid: 1 });
  expect(statSync(one.path).mode & 0o7777).toBe(0o640);
  expect(statSync(join(folder, "node/a")).mode & 0o777).toBe(0o755);
});

test("files that are in place cost one round trip for all, and their content is never opened", async () => {
  const files = ["x", "y", "it's; $(a) name"].map((name) => file(name, `content of ${name}`));
  await upload(shared.connection, files, options);
  const unopened = files.map((one) => ({
    ...one,
    open: () => {
      throw new Error("opened");
    },
  }));
  const before = sessions();
  expect(await upload(shared.connection, unopened, options)).toEqual([]);
  expect(sessions() - before).toBe(1);
});

test("only the file whose content differs is sent", async () => {
  const [same, other] = [file("same", "same"), file("other", "before")];
  await upload(shared.connection, [same, other], options);
  const changed = file("other", "after");
  expect(await upload(shared.connection, [same, changed], options)).toEqual([changed.path]);
  expect(readFileSync(changed.path, "utf8")).toBe("after");
});

test("wrong permissions alone are mended without sending the content", async () => {
  const one = file("mode", "content");
  await upload(shared.connection, [one], options);
  const executable = {
    ...one,
    mode: "0750",
    open: () => {
      throw new Error("opened");
    },
  };
  expect(await upload(shared.connection, [executable], options)).toEqual([one.path]);
  expect(statSync(one.path).mode & 0o777).toBe(0o750);
  expect(await upload(shared.connection, [executable], options)).toEqual([]);
});

test("a symbolic link is replaced, not written through", async () => {
  const one = file("link", "content");
  const target = join(folder, "target");
  writeFileSync(target, "content");
  mkdirSync(join(folder, "node"), { recursive: true });
  symlinkSync(target, one.path);
  expect(await upload(shared.connection, [one], options)).toEqual([one.path]);
  expect(readFileSync(target, "utf8")).toBe("content");
  expect(statSync(target).mode & 0o777).not.toBe(0o640);
});

test("content with another digest than promised is refused and the old file stays", async () => {
  const good = file("digest", "good");
  await upload(shared.connection, [good], options);
  const bad = { ...file("digest", "promised"), open: () => Readable.from([Buffer.from("delivered")]) };
  await expect(upload(shared.connection, [bad], options)).rejects.toThrow(/expected digest .*, found/);
  expect(readFileSync(good.path, "utf8")).toBe("good");
  expect(readdirSync(join(folder, "node")).filter((name) => name.includes("kubefjord"))).toEqual([]);
});

test("a large file travels compressed and arrives whole, on a server without sftp", async () => {
  const large = file("large", Buffer.alloc(20 * 1024 * 1024, "containerd "));
  expect(await upload(shared.connection, [large], options)).toEqual([large.path]);
  expect(statSync(large.path).size).toBe(large.size);
  expect(await upload(shared.connection, [large], options)).toEqual([]);
});

test("a full disk says so, and the old file stays", async () => {
  const disk = join(folder, "small-disk");
  mkdirSync(disk);
  const server = await startSshd(folder, { wrapper: seeing(["tmpfs:64k", disk]) });
  const node = await transport.connect(server.host({ name: "full" }));
  const small = { ...file("", "good"), path: join(disk, "file") };
  await upload(node, [small], options);
  const large = { ...file("", Buffer.alloc(128 * 1024)), path: small.path };
  await expect(upload(node, [large], options)).rejects.toThrow("No space left on device");
  expect(await upload(node, [small], options)).toEqual([]);
  const { stdout } = await node.run({ what: "list", text: sh`ls -A ${disk}` });
  expect(stdout).toBe("file\n");
  await node.close();
  await server.stop();
});

test("what an upload cut by a power failure left behind is overwritten", async () => {
  const one = file("power", "content");
  mkdirSync(join(folder, "node"), { recursive: true });
  writeFileSync(join(folder, "node/.power.kubefjord-part"), "half of something longer than the content");
  await upload(shared.connection, [one], options);
  expect(readFileSync(one.path, "utf8")).toBe("content");
});

test("an upload that is killed half-way leaves the old file, and the next run completes it", async () => {
  const old = file("killed", "old");
  await upload(shared.connection, [old], options);
  const content = Buffer.alloc(1024 * 1024, "new ");
  let given = 0;
  const halting = (): Readable =>
    new Readable({
      read() {
        given += 1;
        if (given === 1) this.push(content.subarray(0, content.length / 2));
      },
    });
  const part = join(folder, "node/.killed.kubefjord-part");
  const victim = await transport.connect(shared.sshd.host({ name: "victim" }));
  const pids = await sessionPids(victim);
  const killed = upload(victim, [file("killed", content, { size: 1000, open: halting })], options);
  await until(() => existsSync(part));
  for (const pid of pids) process.kill(pid, "SIGKILL");
  await expect(killed).rejects.toMatchObject({ exitCode: 3 });
  expect(readFileSync(old.path, "utf8")).toBe("old");
  const again = file("killed", content);
  expect(await upload(shared.connection, [again], options)).toEqual([again.path]);
  expect(readFileSync(again.path).equals(content)).toBe(true);
  expect(existsSync(part)).toBe(false);
});
