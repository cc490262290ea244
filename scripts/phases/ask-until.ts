import { setTimeout as pause } from "node:timers/promises";

/** Pause before something that is not there yet is asked again. Milliseconds. */
const PAUSE = 2_000;

/**
 * Asks for what no API can be watched for, until an answer is enough or the time is over. At least once.
 *
 * @param limit milliseconds
 * @returns the last answer, enough or not
 */
export async function askUntil<T>(
  ask: () => Promise<T>,
  isEnough: (answer: T) => boolean,
  limit: number,
): Promise<T> {
  const end = performance.now() + limit;
  for (;;) {
    const answer = await ask();
    if (isEnough(answer) || performance.now() >= end) return answer;
    await pause(PAUSE);
  }
}
