import { setTimeout as pause } from "node:timers/promises";
import { types } from "node:util";
import { PhaseError, UnreachableError } from "../errors";
import { ApiError } from "./api-error";
import type { ClusterApi } from "./cluster-api";
import type { KubernetesObject } from "./objects";

/** What is waited for. */
export interface Wait<T> {
  /** In words: `all nodes Ready`. */
  readonly what: string;
  /** Path of the collection, with selectors. */
  readonly path: string;
  /** Undefined when it is so; otherwise what is still missing, for the error. Called after every change. */
  readonly missing: (objects: readonly T[]) => string | undefined;
  /** Milliseconds. */
  readonly timeLimit: number;
}

/** What was waited for, and what was there instead when the time was over. */
interface Late {
  readonly subject: string;
  /** In words, with the limit. */
  readonly expected: string;
  readonly found: string;
  readonly code?: string;
  readonly hint?: string;
}

/** What was waited for has not come. Exit code 5; acceptance makes a finding of it. */
export class TimeLimitError extends PhaseError {
  readonly expected: string;
  readonly found: string;

  constructor({ subject, expected, found, code = "wait-time-limit", hint = GOES_ON }: Late) {
    super(`expected ${expected}; found: ${found}`, { code, subject, hint });
    this.expected = expected;
    this.found = found;
  }
}

const GOES_ON = "running again is safe and goes on waiting; kubectl describe shows why it takes so long";

/** Pause before the collection is listed again after a watch broke. Milliseconds. */
const PAUSE = 2_000;

/**
 * Lists a collection and follows its changes until nothing is missing. A broken watch or a restarting API server is
 * waited out within the limit.
 *
 * @returns the objects at that moment
 * @throws TimeLimitError with what was still missing
 */
export async function waitFor<T extends KubernetesObject>(
  api: ClusterApi,
  wait: Wait<T>,
): Promise<readonly T[]> {
  const limit = AbortSignal.timeout(wait.timeLimit);
  let last = "no answer of the API";
  while (!limit.aborted) {
    const done = await new Following(wait)
      .until(api.impatient, limit, (missing) => (last = missing))
      .catch(brokenOff);
    if (done !== undefined) return done;
    await pause(PAUSE, undefined, { signal: limit }).catch(() => undefined);
  }
  const expected = `${wait.what} within ${wait.timeLimit / 1000} s`;
  throw new TimeLimitError({ subject: api.subject, expected, found: last });
}

/** A watch that broke, or an API server that restarts, is asked again. */
function brokenOff(error: unknown): undefined {
  if (error instanceof UnreachableError || error instanceof ApiError) return;
  if (isNetworkError(error)) return;
  throw error;
}

/** Node's own errors of sockets and aborts carry a code; ours and bugs do not. */
function isNetworkError(error: unknown): boolean {
  return types.isNativeError(error) && "code" in error;
}

/** One list and the watch after it. */
class Following<T extends KubernetesObject> {
  readonly #objects = new Map<string, T>();

  constructor(private readonly wait: Wait<T>) {}

  async until(
    api: ClusterApi,
    limit: AbortSignal,
    tell: (missing: string) => void,
  ): Promise<readonly T[] | undefined> {
    const { items, metadata } = await api.list<T>(this.wait.path);
    for (const item of items) this.#objects.set(keyOf(item), item);
    if (this.isDone(tell)) return this.objects;
    for await (const { type, object } of api.watch<T>(this.wait.path, metadata.resourceVersion, limit)) {
      if (type === "ERROR") return undefined;
      if (type === "BOOKMARK") continue;
      if (type === "DELETED") this.#objects.delete(keyOf(object));
      else this.#objects.set(keyOf(object), object);
      if (this.isDone(tell)) return this.objects;
    }
    return undefined;
  }

  private get objects(): readonly T[] {
    return [...this.#objects.values()];
  }

  private isDone(tell: (missing: string) => void): boolean {
    const missing = this.wait.missing(this.objects);
    if (missing !== undefined) tell(missing);
    return missing === undefined;
  }
}

function keyOf({ metadata }: KubernetesObject): string {
  return `${metadata.namespace ?? ""}/${metadata.name}`;
}
