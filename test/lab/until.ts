import { setTimeout as delay } from "node:timers/promises";

/** Milliseconds. */
export interface Patience {
  /** Default: ten minutes, which is more than anything takes that works. */
  readonly limit?: number;
  /** Between two looks. Default: 100. */
  readonly pause?: number;
}

/** Waits until something holds. @throws Error that names it, after the limit */
export async function until(
  what: string,
  holds: () => Promise<boolean>,
  { limit = 600_000, pause = 100 }: Patience = {},
): Promise<void> {
  const end = performance.now() + limit;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`not within ${Math.round(limit / 1000)} s: ${what}`);
    await delay(pause);
  }
}
