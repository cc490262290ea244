import { setImmediate } from "node:timers/promises";

/** Waits for a condition, as long as the test's own limit allows. */
export async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await setImmediate();
}
