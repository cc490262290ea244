import { once } from "node:events";
import type { IncomingMessage } from "node:http";
import { Agent, request } from "node:https";
import { messageOf } from "../../spec/errors";
import type { Credentials } from "./credentials";

/** One server behind a tunnel. */
export interface HttpsTarget {
  /** Port on 127.0.0.1. */
  readonly port: number;
  /** Name the server's certificate must carry. */
  readonly serverName: string;
  readonly agent: Agent;
  /** Fires when nothing leads there any more. */
  readonly lost?: AbortSignal;
  /** Why the way there was closed at the last call, if it was. */
  readonly refusal?: () => Error | undefined;
}

/** A call that did not get as far as the server: it has changed nothing. */
export class NotSentError extends Error {}

export interface HttpsCall {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** With query. */
  readonly path: string;
  readonly contentType?: string;
  readonly body?: string;
  readonly signal: AbortSignal;
}

/** Connections are kept: a TLS handshake with an emulated machine costs it a noticeable part of a second. */
export function httpsTarget(port: number, serverName: string, credentials: Credentials): HttpsTarget {
  const agent = new Agent({
    keepAlive: true,
    // So that a watch never waits behind another one.
    maxSockets: Infinity,
    ca: credentials.ca,
    cert: credentials.certificate,
    key: credentials.key.reveal(),
    minVersion: "TLSv1.2",
  });
  return { port, serverName, agent };
}

/**
 * Sends a call and gives the response as soon as its head is there.
 * @throws NotSentError before there is a connection, after that what node:https throws
 */
export async function send(target: HttpsTarget, call: HttpsCall): Promise<IncomingMessage> {
  const outgoing = request({
    host: "127.0.0.1",
    port: target.port,
    servername: target.serverName,
    agent: target.agent,
    method: call.method,
    path: call.path,
    signal: call.signal,
    headers: {
      host: target.serverName,
      accept: "application/json",
      ...(call.body === undefined
        ? {}
        : {
            "content-type": call.contentType ?? "application/json",
            "content-length": Buffer.byteLength(call.body),
          }),
    },
  });
  let connected = false;
  outgoing.once("socket", (socket) => {
    if (outgoing.reusedSocket) connected = true;
    else socket.once("secureConnect", () => (connected = true));
  });
  outgoing.end(call.body);
  const [response] = (await once(outgoing, "response").catch((error: unknown) => {
    throw connected ? error : new NotSentError(messageOf(error), { cause: error });
  })) as [IncomingMessage];
  // From here on errors belong to whoever reads the body.
  outgoing.on("error", () => undefined);
  return response;
}

/** A response's body as text. */
export async function textOf(response: IncomingMessage): Promise<string> {
  response.setEncoding("utf8");
  let text = "";
  for await (const piece of response) text += piece as string;
  return text;
}
