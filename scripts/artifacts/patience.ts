import { ExponentialBackoff, handleType, retry } from "cockatiel";
import { PassingFailure, unreachable, type Target } from "./download-errors";

/** How long a download waits for a server, and how often it tries again. */
export interface Patience {
  /** Without a byte for so long (milliseconds) an attempt has failed. */
  readonly stall: number;
  /** Attempts after the first. */
  readonly retries: number;
  /** Longest pause before an attempt, in milliseconds; pauses grow exponentially up to it, with jitter. */
  readonly longestPause: number;
}

/** Half a minute of silence is far beyond any retransmission; five attempts bridge a server's restart. */
export const DEFAULT_PATIENCE: Patience = { stall: 30_000, retries: 4, longestPause: 15_000 };

/**
 * Makes attempts until one succeeds. Only a {@link PassingFailure} leads to another.
 * @throws PhaseError `artifact-unreachable` after the last.
 */
export async function patiently<T>(
  target: Target,
  patience: Patience,
  attempt: () => Promise<T>,
): Promise<T> {
  const policy = retry(handleType(PassingFailure), {
    maxAttempts: patience.retries,
    backoff: new ExponentialBackoff({
      initialDelay: Math.min(500, patience.longestPause),
      maxDelay: patience.longestPause,
    }),
  });
  try {
    return await policy.execute(attempt);
  } catch (error) {
    if (error instanceof PassingFailure) throw unreachable(target, patience.retries + 1, error);
    throw error;
  }
}
