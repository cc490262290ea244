import { TimeLimitError } from "../cluster-api";
import type { UnreachableError } from "../errors";
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
    return [lateFinding(error)];
  }
}

/** What acceptance tells of something that has not come in time. */
export function lateFinding({ code, hint, expected, found }: TimeLimitError): Finding {
  const why = "a cluster is deployed when it serves, not when it was asked to";
  return { severity: "error", code, node: undefined, expected, actual: found, why, fix: hint };
}

/** What acceptance tells of a node that cannot be looked at. */
export function unseenFinding(node: string, { code, hint, message }: UnreachableError): Finding {
  const why = "what is not looked at is not proved";
  const expected = "a machine that lets itself be looked at";
  return { severity: "error", code, node, expected, actual: message, why, fix: hint };
}
