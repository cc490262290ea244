import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import { InputError, messageOf } from "../../spec/errors";

/**
 * The bytes of a file that was looked at before. Its last piece comes after all of it was seen to have the digest it had
 * then: a bundle that is built anew beside a running deploy does not reach a node under the old one's names.
 *
 * The stream breaks with InputError `bundle-changed` where the file is gone or another one.
 */
export function wholeFile(path: string, sha256: string): Readable {
  return Readable.from(pieces(path, sha256), { objectMode: false });
}

async function* pieces(path: string, sha256: string): AsyncGenerator<Buffer> {
  const hash = createHash("sha256");
  let held: Buffer | undefined;
  try {
    for await (const piece of createReadStream(path, { highWaterMark: 1 << 18 }) as AsyncIterable<Buffer>) {
      if (held !== undefined) yield held;
      hash.update(piece);
      held = piece;
    }
  } catch (cause) {
    throw changed(path, sha256, messageOf(cause), cause);
  }
  const found = hash.digest("hex");
  if (found !== sha256) throw changed(path, sha256, found);
  if (held !== undefined) yield held;
}

function changed(path: string, expected: string, found: string, cause?: unknown): InputError {
  return new InputError(`expected the file with sha256 ${expected}; found ${found}`, {
    code: "bundle-changed",
    subject: path,
    hint: "if the bundle was built meanwhile, run again; if not, kubefjord bundle verify tells what is damaged",
    cause,
  });
}
