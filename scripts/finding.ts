/** Something that is not as it has to be: what preflight, verification, drift and acceptance report. */
export interface Finding {
  /** Errors stop a phase; warnings are shown. */
  readonly severity: "error" | "warning";
  /** Stable word for scripts and documentation: `clock-skew`. */
  readonly code: string;
  /** Name of the node; undefined where it concerns the cluster as a whole. */
  readonly node: string | undefined;
  readonly expected: string;
  readonly actual: string;
  /** Why it matters. */
  readonly why: string;
  /** The next step, best a command. */
  readonly fix: string;
}

/** What is found about one node, before it is known which. */
export type NodeFinding = Omit<Finding, "node">;

/** `oslo-w-1: expected ...; found ... (why) [code]` and the next step on a line of its own. */
export function showFinding({ severity, node, expected, actual, why, fix, code }: Finding): string {
  const subject = node === undefined ? "" : `${node}: `;
  return `${severity}: ${subject}expected ${expected}; found ${actual} (${why}) [${code}]\n  -> ${fix}`;
}
