import { notThere, PassingFailure, type Target } from "./download-errors";

/** The answer to a request for a file, from some byte on. */
export interface Answer {
  /** Position in the file of the first byte of {@link chunks}: what was asked for, or 0 if the server knows no ranges. */
  readonly from: number;
  /** The bytes; ends in a {@link PassingFailure} if they stop coming or the connection breaks. */
  readonly chunks: AsyncIterable<Uint8Array>;
}

/**
 * Asks for the rest of a file. Redirects are followed.
 * @param from how many bytes are there already
 * @param stall longest silence in milliseconds, also before the answer's first byte
 * @throws PassingFailure for whatever another attempt may cure; InputError `artifact-not-found` for a definite no.
 */
export async function httpGet(target: Target, from: number, stall: number): Promise<Answer> {
  const watch = new Watch(stall);
  // Compressed transfer would make ranges count other bytes than the file's.
  const headers = { "accept-encoding": "identity", ...(from > 0 ? { range: `bytes=${from}-` } : {}) };
  const response = await watch.over(fetch(target.url, { headers, signal: watch.signal }));
  if (response.status === 206) return { from, chunks: watched(response, watch) };
  if (response.ok) return { from: 0, chunks: watched(response, watch) };
  await response.body?.cancel();
  // What is there is as long as the file or longer: the digest decides.
  if (response.status === 416 && from > 0) return { from, chunks: nothing() };
  if (response.status >= 500 || [408, 425, 429].includes(response.status)) {
    throw new PassingFailure(`the server answers ${response.status}`);
  }
  throw notThere(target, response.status);
}

async function* watched(response: Response, watch: Watch): AsyncIterable<Uint8Array> {
  const body = response.body as ReadableStream<Uint8Array> | null;
  if (body === null) return;
  const reader = body.getReader();
  try {
    for (;;) {
      const step = await watch.over(reader.read());
      if (step.done) return;
      yield step.value;
    }
  } finally {
    // Whoever stopped reading has said why already.
    await reader.cancel().catch(() => undefined);
  }
}

async function* nothing(): AsyncIterable<Uint8Array> {
  // The rest of a complete file.
}

/** Ends a request in which nothing happens for `stall` milliseconds. */
class Watch {
  private readonly controller = new AbortController();

  constructor(private readonly stall: number) {}

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  /** Waits for one step, and turns its failure into what may be tried again. */
  async over<T>(step: Promise<T>): Promise<T> {
    const timer = setTimeout(() => this.controller.abort(), this.stall);
    try {
      return await step;
    } catch (error) {
      if (this.signal.aborted) throw new PassingFailure(`nothing arrived for ${this.stall / 1000} s`);
      throw new PassingFailure(reasonOf(error));
    } finally {
      clearTimeout(timer);
    }
  }
}

/** fetch says `fetch failed` or `terminated` and hides the reason in the cause. */
function reasonOf(error: unknown): string {
  const { cause } = error as { cause?: unknown };
  const { message, code } = (cause ?? error) as { message?: string; code?: string };
  return [message, code === undefined ? undefined : `(${code})`].filter(Boolean).join(" ") || String(error);
}
