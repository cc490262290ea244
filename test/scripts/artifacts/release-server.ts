import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { pack } from "tar-stream";

/** How a path behaves; the default is to serve the file, ranges included. */
export type Behaviour = (request: IncomingMessage, response: ServerResponse, content: Buffer) => void;

/** A web server on loopback with the layout of the projects' release hosts, and faults on demand. */
export class ReleaseServer {
  readonly files = new Map<string, Buffer>();
  readonly requests: { readonly path: string; readonly range: string | undefined }[] = [];
  private readonly faults = new Map<string, Behaviour[]>();

  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {
    server.on("request", (request, response) => this.answer(request, response));
  }

  static async start(): Promise<ReleaseServer> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return new ReleaseServer(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  }

  /** The next requests for `path` behave like this, one each; later ones are served. */
  fail(path: string, ...behaviours: Behaviour[]): void {
    this.faults.set(path, behaviours);
  }

  requestsFor(path: string): number {
    return this.requests.filter((request) => request.path === path).length;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private answer(request: IncomingMessage, response: ServerResponse): void {
    const path = request.url ?? "";
    this.requests.push({ path, range: request.headers.range });
    const fault = this.faults.get(path)?.shift();
    const content = this.files.get(path);
    if (content === undefined) response.writeHead(404).end();
    else (fault ?? serve)(request, response, content);
  }
}

/** Answers whole files and ranges from a byte on. */
export const serve: Behaviour = (request, response, content) => {
  const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? "")?.[1] ?? 0);
  if (from >= content.length && from > 0) response.writeHead(416).end();
  else
    response
      .writeHead(from > 0 ? 206 : 200, { "content-length": content.length - from })
      .end(content.subarray(from));
};

/** Promises the whole file, sends the first half and breaks the connection. */
export const breakHalfWay: Behaviour = (_request, response, content) => {
  response.writeHead(200, { "content-length": content.length });
  response.write(content.subarray(0, content.length / 2), () => response.destroy());
};

/** Takes the request and says nothing. */
export const hang: Behaviour = () => undefined;

/** Sends other bytes of the same length. */
export const sendOther: Behaviour = (_request, response, content) => {
  response.writeHead(200, { "content-length": content.length }).end(Buffer.alloc(content.length, "x"));
};

export function status(code: number): Behaviour {
  return (_request, response) => response.writeHead(code).end();
}

export function hex(content: Buffer | string): string {
  return createHash("sha256").update(content).digest("hex");
}

/** A gzip-compressed tar of executables. */
export async function tarball(members: Readonly<Record<string, string>>): Promise<Buffer> {
  const tar = pack();
  for (const [name, text] of Object.entries(members))
    tar.entry({ name, mode: 0o755, mtime: new Date(0) }, text);
  tar.finalize();
  const chunks: Buffer[] = [];
  for await (const chunk of tar as AsyncIterable<Buffer>) chunks.push(chunk);
  return gzipSync(Buffer.concat(chunks));
}
