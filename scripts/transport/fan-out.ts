import { bulkhead } from "cockatiel";

/** What became of one item: the value or the error. */
export type Outcome<T, R> =
  { readonly item: T; readonly value: R } | { readonly item: T; readonly error: unknown };

/**
 * Does some work for every item, at most `atOnce` at a time, and waits for all: one failure stops nothing.
 * @returns one outcome per item, in the items' order.
 */
export async function forEach<T, R>(
  items: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<R>,
): Promise<Outcome<T, R>[]> {
  const limit = bulkhead(atOnce, Infinity);
  return Promise.all(
    items.map((item) =>
      limit
        .execute(() => work(item))
        .then(
          (value): Outcome<T, R> => ({ item, value }),
          (error: unknown): Outcome<T, R> => ({ item, error }),
        ),
    ),
  );
}
