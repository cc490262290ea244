import { bulkhead, type BulkheadPolicy } from "cockatiel";
import type { Part } from "./part";
import type { Progress } from "./progress";
import type { RunTool } from "./run-tool";
import { partKey, type PartStore } from "./store";

/** What the parts are built with. */
export interface Workshop {
  readonly store: PartStore;
  readonly run: RunTool;
  readonly progress: Progress;
  /** Parts under way at the same time, at least 1. */
  readonly jobs: number;
}

/** Every part's key, by name. @throws Error for a need that no part has, or a circle. */
export function keysOf(parts: readonly Part[]): Map<string, string> {
  const byName = new Map(parts.map((part) => [part.name, part]));
  const keys = new Map<string, string>();
  const keyOf = (name: string, above: readonly string[]): string => {
    const known = keys.get(name);
    if (known !== undefined) return known;
    const part = byName.get(name);
    if (part === undefined || above.includes(name))
      throw new Error(`part ${name}, needed by ${above.join(" > ")}`);
    const key = partKey(part, (need) => keyOf(need, [...above, name]));
    keys.set(name, key);
    return key;
  };
  for (const { name } of parts) keyOf(name, []);
  return keys;
}

/**
 * Makes the parts that the store does not have yet, several at a time, each once those it needs are there. Parts that
 * are `alone` with a tool come one after the other, in the order given. After a failure no further part is begun;
 * those under way are finished and kept.
 */
export async function buildParts(parts: readonly Part[], workshop: Workshop): Promise<void> {
  const keys = keysOf(parts);
  const slots: Slots = { jobs: places(workshop.jobs), go: places(1) };
  const under = new Map<string, Promise<void>>();
  const stop = new AbortController();
  const ready = (part: Part): Promise<void> => {
    const known = under.get(part.name);
    if (known !== undefined) return known;
    const needs = parts.filter(({ name }) => part.needs.includes(name)).map(ready);
    const work = buildOne(part, keys, Promise.all(needs), { ...workshop, slots, stop });
    under.set(part.name, work);
    return work;
  };
  const results = await Promise.allSettled(parts.map(ready));
  const failed = results.find((result) => result.status === "rejected");
  if (failed !== undefined) throw failed.reason;
}

interface Slots {
  readonly jobs: BulkheadPolicy;
  readonly go: BulkheadPolicy;
}

interface Bench extends Workshop {
  readonly slots: Slots;
  readonly stop: AbortController;
}

async function buildOne(
  part: Part,
  keys: ReadonlyMap<string, string>,
  needs: Promise<unknown>,
  bench: Bench,
): Promise<void> {
  const key = keys.get(part.name) ?? "";
  if (await bench.store.has(part.name, key)) return;
  // Begun together: downloads must not wait for the parts before them.
  const fetched = fetchOf(part, bench);
  await Promise.all([needs, fetched]);
  const slots = part.alone === undefined ? bench.slots.jobs : bench.slots.go;
  await slots.execute(() => make(part, key, keys, bench));
}

async function fetchOf(part: Part, { run }: Bench): Promise<void> {
  if (part.fetch !== undefined) await part.fetch(run);
}

async function make(part: Part, key: string, keys: ReadonlyMap<string, string>, bench: Bench): Promise<void> {
  // Parts that queued before the failure must not begin after it.
  if (bench.stop.signal.aborted) return;
  const { store, run, progress } = bench;
  const filesOf = (need: string): string => store.directoryOf(need, keys.get(need) ?? "");
  progress.started(part.name);
  try {
    await store.put(part.name, key, (into, scratch) => part.build({ into, scratch, filesOf, run }));
  } catch (error) {
    bench.stop.abort();
    progress.failed(part.name);
    throw error;
  }
  progress.finished(part.name);
}

function places(count: number): BulkheadPolicy {
  return bulkhead(count, Number.POSITIVE_INFINITY);
}
