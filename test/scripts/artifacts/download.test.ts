import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { downloadFile } from "../../../scripts/artifacts/download";
import { sha256 } from "../../../scripts/artifacts/sha256";
import { InputError } from "../../../spec/errors";
import { PhaseError } from "../../../scripts/errors";
import { breakHalfWay, hang, hex, ReleaseServer, sendOther, status } from "./release-server";

const IMPATIENT = { stall: 200, retries: 2, longestPause: 5 };
const PATH = "/release/v1.36.3/bin/linux/amd64/kubelet";
const CONTENT = Buffer.from("a kubelet of some length ".repeat(4000));

let server: ReleaseServer;
let directory: string;

beforeEach(async () => {
  server = await ReleaseServer.start();
  server.files.set(PATH, CONTENT);
  directory = await mkdtemp(join(tmpdir(), "kubefjord-download-"));
});

afterEach(async () => {
  await server.stop();
  await rm(directory, { recursive: true });
});

function target(path = PATH): { name: string; url: string } {
  return { name: "kubelet", url: server.url + path };
}

function download(digest = hex(CONTENT)): Promise<string> {
  return downloadFile(target(), digest, directory, IMPATIENT);
}

/** Where an interrupted download leaves its beginning. */
function partialFile(): string {
  return join(directory, `${sha256(`${target().url} ${hex(CONTENT)}`)}.part`);
}

async function failure(promise: Promise<unknown>): Promise<Error> {
  return promise.then(
    () => {
      throw new Error("expected a failure");
    },
    (error: unknown) => error as Error,
  );
}

test("a downloaded file lies under its digest, and is not fetched again", async () => {
  expect(await readFile(await download())).toEqual(CONTENT);
  await download();
  expect(server.requestsFor(PATH)).toBe(1);
  expect(await readdir(directory)).toEqual([hex(CONTENT)]);
});

test("a body that ends early is tried again", async () => {
  server.fail(PATH, breakHalfWay);
  expect(await readFile(await download())).toEqual(CONTENT);
  expect(server.requestsFor(PATH)).toBe(2);
});

test("what an earlier process left is continued, and only the rest is asked for", async () => {
  await writeFile(partialFile(), CONTENT.subarray(0, 1000));
  expect(await readFile(await download())).toEqual(CONTENT);
  expect(server.requests.map(({ range }) => range)).toEqual(["bytes=1000-"]);
});

test("a file that was complete when the earlier process died needs no more bytes", async () => {
  await writeFile(partialFile(), CONTENT);
  expect(await readFile(await download())).toEqual(CONTENT);
});

test("leftovers of another file are thrown away, and the file is fetched whole", async () => {
  await writeFile(partialFile(), "something else entirely");
  expect(await readFile(await download())).toEqual(CONTENT);
  expect(server.requestsFor(PATH)).toBe(2);
});

test("a body that always ends early fails with artefact and URL, and nothing lies under the digest", async () => {
  server.fail(PATH, breakHalfWay, breakHalfWay, breakHalfWay);
  const error = await failure(download());
  expect(error).toBeInstanceOf(PhaseError);
  expect(error).toMatchObject({ code: "artifact-unreachable", subject: "kubelet" });
  expect(error.message).toContain(target().url);
  expect(await readdir(directory)).toEqual([expect.stringMatching(/\.part$/)]);
});

test("a wrong digest names both digests, is not tried again, and leaves nothing", async () => {
  server.fail(PATH, sendOther);
  const error = await failure(download());
  expect(error).toMatchObject({ code: "artifact-digest-mismatch", subject: "kubelet" });
  expect(error.message).toContain(target().url);
  expect(error.message).toContain(hex(CONTENT));
  expect(error.message).toContain(hex(Buffer.alloc(CONTENT.length, "x")));
  expect(server.requestsFor(PATH)).toBe(1);
  expect(await readdir(directory)).toEqual([]);
});

test.each([404, 403, 410])(
  "an answer of %d is wrong input, named with artefact and URL, and not tried again",
  async (code) => {
    server.fail(PATH, status(code));
    const error = await failure(download());
    expect(error).toBeInstanceOf(InputError);
    expect(error).toMatchObject({ code: "artifact-not-found", subject: "kubelet" });
    expect(error.message).toContain(`${target().url}, the server answers ${code}`);
    expect(server.requestsFor(PATH)).toBe(1);
  },
);

test.each([500, 503, 429, 408])("an answer of %d is tried again", async (code) => {
  server.fail(PATH, status(code));
  expect(await readFile(await download())).toEqual(CONTENT);
  expect(server.requestsFor(PATH)).toBe(2);
});

test("a server that hangs is given up after the retries, with artefact, URL and how long it was silent", async () => {
  server.fail(PATH, hang, hang, hang);
  const error = await failure(download());
  expect(error).toMatchObject({ code: "artifact-unreachable", subject: "kubelet" });
  expect(error.message).toContain(`${target().url}, 3 attempts failed; the last: nothing arrived for 0.2 s`);
  expect(server.requestsFor(PATH)).toBe(3);
});

test("a server that hangs in the middle of the body is continued when it answers again", async () => {
  server.fail(PATH, (_request, response, content) => {
    response.writeHead(200, { "content-length": content.length });
    response.write(content.subarray(0, 5000));
  });
  expect(await readFile(await download())).toEqual(CONTENT);
  expect(server.requests.at(-1)?.range).toBe("bytes=5000-");
});

test("nobody listening names artefact, URL and the reason", async () => {
  await server.stop();
  const error = await failure(download());
  expect(error).toMatchObject({ code: "artifact-unreachable", subject: "kubelet" });
  expect(error.message).toMatch(/ECONNREFUSED/);
  server = await ReleaseServer.start();
});

test("a server that knows no ranges is read from the beginning", async () => {
  await writeFile(partialFile(), CONTENT.subarray(0, 1000));
  server.fail(PATH, (_request, response, content) => response.writeHead(200).end(content));
  expect(await readFile(await download())).toEqual(CONTENT);
});
