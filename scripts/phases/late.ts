import { TimeLimitError } from "../cluster-api";
import { UnreachableError } from "../errors";
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

/** Looks at a node for acceptance. One that cannot be looked at is a finding among the others too. */
export async function orUnseen<T>(
  node: string,
  look: () => Promise<T>,
  unseen: (finding: Finding) => T,
): Promise<T> {
  try {
    return await look();
  } catch (error) {
    if (!(error instanceof UnreachableError)) throw error;
    const { code, hint, message } = error;
    const why = "what is not looked at is not proved";
    const expected = "a machine that lets itself be looked at";
    return unseen({ severity: "error", code, node, expected, actual: message, why, fix: hint });
  }
}
