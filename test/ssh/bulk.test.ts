import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { sh } from "../../scripts/shell";
import { sharedLogin } from "./server";

const MIB = 1024 * 1024;
const shared = sharedLogin();

/** Bytes of every value, made as they are read. */
function bytes(size: number): Readable {
  const block = Buffer.from(
    Array.from({ length: 256 * 256 }, (_, index) => (index * 167 + (index >> 8)) & 0xff),
  );
  let left = size;
  return new Readable({
    read() {
      const next = block.subarray(0, Math.min(left, block.length));
      left -= next.length;
      this.push(next.length === 0 ? null : next);
    },
  });
}

async function digest(stream: Readable): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of stream) hash.update(chunk as Buffer);
  return hash.digest("hex");
}

test("100 MB go in unchanged, without being held in memory", async () => {
  const before = process.memoryUsage.rss();
  let peak = 0;
  const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 20);
  const input = bytes(100 * MIB);
  const { stdout } = await shared.connection.run({ what: "read", text: sh`sha256sum`, input });
  clearInterval(watch);
  expect(stdout).toBe(`${await digest(bytes(100 * MIB))}  -\n`);
  expect(peak - before).toBeLessThan(80 * MIB);
});

test("a command that does not read its input ends with its own exit code", async () => {
  const result = await shared.connection.attempt({
    what: "ignore",
    text: sh`exit 4`,
    input: bytes(20 * MIB),
  });
  expect(result.code).toBe(4);
});

test("an input that breaks fails the command, whatever its exit code", async () => {
  let reads = 0;
  const breaking = new Readable({
    read() {
      reads += 1;
      if (reads > 3) this.destroy(new Error("the disk is gone"));
      else this.push("line\n");
    },
  });
  await expect(
    shared.connection.run({ what: "read", text: sh`cat > /dev/null`, input: breaking }),
  ).rejects.toThrow("the disk is gone");
  expect((await shared.connection.run({ what: "say yes", text: sh`echo yes` })).stdout).toBe("yes\n");
});

test("more output than is kept is an error, not a cut result", async () => {
  await expect(
    shared.connection.run({ what: "flood", text: sh`head -c ${40 * MIB} /dev/zero` }),
  ).rejects.toMatchObject({
    code: "command-output-limit",
  });
});

test("both outputs are taken at once", async () => {
  const text = sh`for i in $(seq 2000); do printf '%01000d' 0; printf '%01000d' 0 >&2; done`;
  const { stdout, stderr } = await shared.connection.run({ what: "print twice", text });
  expect([stdout.length, stderr.length]).toEqual([2_000_000, 2_000_000]);
});
