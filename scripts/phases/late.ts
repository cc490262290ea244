import { TimeLimitError } from "../cluster-api";
import type { Finding } from "../finding";

/**
 * Waits for what acceptance promises. What does not come in time is one finding among the others, so that these are
 * told too.
 */
export async function orLate(wait: () => Promise<unknown>): Promise<Finding[]> {
  try {
    await wait();
    return [];
  } catch (error) {
    if (!(error instanceof TimeLimitError)) throw error;
    const { code, hint, expected, found } = error;
    return [
      {
        severity: "error",
        code,
        node: undefined,
        expected,
        actual: found,
        why: "a cluster is deployed when it serves, not when it was asked to",
        fix: hint,
      },
    ];
  }
}
