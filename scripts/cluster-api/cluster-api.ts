import type { IncomingMessage } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { messageOf } from "../../spec/errors";
import { ApiError, apiUnreachable, hasStatus, isPassing } from "./api-error";
import { send, textOf, type HttpsCall, type HttpsTarget } from "./http";
import type { KubernetesObject, Metadata, ObjectList } from "./objects";

/** One event of a watch. */
export interface WatchEvent<T> {
  readonly type: "ADDED" | "MODIFIED" | "DELETED" | "BOOKMARK" | "ERROR";
  readonly object: T;
}

/** Milliseconds for one answer: an emulated API server that is just starting takes its time. */
const TIME_LIMIT = 120_000;

/** Pause before a server that was gone is looked for again. Milliseconds. */
const PAUSE = 2_000;

/** The Kubernetes API of one cluster, through whatever the target leads to. Paths are those of the REST API. */
export class ClusterApi {
  /**
   * @param subject cluster or node, for messages
   * @param patience milliseconds in which a call is sent again where the server went away under it and comes back;
   *   none that may have changed something and would change it twice
   */
  constructor(
    private readonly target: HttpsTarget,
    readonly subject: string,
    private readonly patience = 0,
  ) {}

  /** The same API for a caller who asks again by itself. */
  get impatient(): ClusterApi {
    return new ClusterApi(this.target, this.subject);
  }

  /** @throws ApiError (status 404 where there is none), UnreachableError `api-unreachable` */
  async get<T>(path: string): Promise<T> {
    return this.json<T>({ method: "GET", path });
  }

  /** Like {@link get}; undefined where there is none. */
  async find<T>(path: string): Promise<T | undefined> {
    try {
      return await this.get<T>(path);
    } catch (error) {
      if (hasStatus(error, 404)) return undefined;
      throw error;
    }
  }

  async list<T>(path: string): Promise<ObjectList<T>> {
    return this.get<ObjectList<T>>(path);
  }

  async create<T extends KubernetesObject>(path: string, object: unknown): Promise<T> {
    return this.json<T>({ method: "POST", path, body: JSON.stringify(object) });
  }

  async replace<T extends KubernetesObject>(path: string, object: unknown): Promise<T> {
    return this.json<T>({ method: "PUT", path, body: JSON.stringify(object) });
  }

  /** A JSON merge patch (RFC 7396): what it does not name stays as it is. */
  async patch<T extends KubernetesObject>(path: string, patch: unknown): Promise<T> {
    const contentType = "application/merge-patch+json";
    return this.json<T>({ method: "PATCH", path, contentType, body: JSON.stringify(patch) });
  }

  /**
   * What is not there is deleted already.
   *
   * @param asRead delete it only as it was read: one that has changed since, or another of its name, stays
   * @throws ApiError (status 409 where it is not as it was read)
   */
  async delete(path: string, asRead?: Metadata): Promise<void> {
    const options = asRead === undefined ? {} : { body: JSON.stringify(onlyAsRead(asRead)) };
    try {
      await this.json({ method: "DELETE", path, ...options });
    } catch (error) {
      if (!hasStatus(error, 404)) throw error;
    }
  }

  /**
   * What keeps the API server from calling itself ready: checks of its own that fail, another answer, or none.
   *
   * @param timeLimit milliseconds
   * @returns undefined where it is ready
   */
  async notReady(timeLimit = 20_000): Promise<string | undefined> {
    try {
      const signal = AbortSignal.timeout(timeLimit);
      const response = await send(this.target, { method: "GET", path: "/readyz", signal });
      const body = await textOf(response);
      if (response.statusCode === 200) return undefined;
      const failed = body.split("\n").filter((line) => line.startsWith("[-]"));
      return `${response.statusCode ?? "no status"} ${failed.join(", ") || body.slice(0, 300)}`;
    } catch (error) {
      return messageOf(this.target.refusal?.() ?? error);
    }
  }

  /** @param timeLimit milliseconds */
  async isReady(timeLimit?: number): Promise<boolean> {
    return (await this.notReady(timeLimit)) === undefined;
  }

  /**
   * Changes of a collection since a version, until the server or the signal ends them.
   * @throws ApiError (410 where the version is too old), UnreachableError
   */
  async *watch<T>(path: string, resourceVersion: string, signal: AbortSignal): AsyncGenerator<WatchEvent<T>> {
    const joint = path.includes("?") ? "&" : "?";
    const query = `${path}${joint}watch=true&allowWatchBookmarks=true&resourceVersion=${resourceVersion}`;
    const response = await this.answer({ method: "GET", path: query, signal });
    response.setEncoding("utf8");
    let rest = "";
    for await (const piece of response) {
      const lines = (rest + (piece as string)).split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines) if (line !== "") yield JSON.parse(line) as WatchEvent<T>;
    }
  }

  private async json<T>(call: Omit<HttpsCall, "signal">): Promise<T> {
    const end = performance.now() + this.patience;
    for (;;) {
      try {
        return await this.jsonOnce<T>(call);
      } catch (error) {
        if (!isPassing(error, call.method) || !(await this.isBackBy(end))) throw error;
      }
    }
  }

  /** Ready again, because a server that has only begun to listen refuses what it does not know yet. */
  private async isBackBy(end: number): Promise<boolean> {
    const { lost } = this.target;
    while (performance.now() < end) {
      await pause(PAUSE, undefined, { signal: lost }).catch(() => undefined);
      if (lost?.aborted === true) return false;
      if (await this.isReady()) return true;
    }
    return false;
  }

  private async jsonOnce<T>(call: Omit<HttpsCall, "signal">): Promise<T> {
    const what = `${call.method} ${call.path}`;
    const response = await this.answer({ ...call, signal: AbortSignal.timeout(TIME_LIMIT) });
    const text = await textOf(response).catch((error: unknown) => {
      throw apiUnreachable(this.subject, what, error);
    });
    return JSON.parse(text) as T;
  }

  private async answer(call: HttpsCall): Promise<IncomingMessage> {
    const what = `${call.method} ${call.path}`;
    const response = await send(this.target, call).catch((error: unknown) => {
      throw apiUnreachable(this.subject, what, error);
    });
    const status = response.statusCode ?? 0;
    if (status >= 200 && status < 300) return response;
    const { reason, message } = refusal(await textOf(response));
    throw new ApiError(this.subject, what, status, reason, message);
  }
}

function onlyAsRead({ uid, resourceVersion }: Metadata) {
  return { apiVersion: "v1", kind: "DeleteOptions", preconditions: { uid, resourceVersion } };
}

/** Kubernetes answers with a Status object; a proxy in between with anything. */
function refusal(body: string): { reason: string; message: string } {
  try {
    const status = JSON.parse(body) as { reason?: string; message?: string };
    return { reason: status.reason ?? "", message: status.message ?? body.slice(0, 300) };
  } catch {
    return { reason: "", message: body.slice(0, 300) };
  }
}
