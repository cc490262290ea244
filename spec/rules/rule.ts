import type { Path, Problem, Severity } from "../problem";
import type { ClusterSpec, NodeSpec } from "../schema/cluster";

/** What a rule may look at beside the spec. */
export interface RuleContext {
  /** Today, for support periods that end. */
  readonly today: Date;
  /** Whether the author wrote the value (true) or it was filled in (false). */
  isWritten(path: Path): boolean;
  /** Where a node is written: its own entry, or the pool it comes from. */
  pathOf(node: NodeSpec): Path;
}

/** What a rule finds; the rule's name is added by whoever runs it. */
export type Finding = Omit<Problem, "rule">;

/**
 * One thing that must hold for a resolved spec. All rules run, and each reports all it finds: an author
 * mends everything in one go.
 */
export interface Rule {
  /** Name in kebab case, equal to the file's name. */
  readonly name: string;
  check(spec: ClusterSpec, context: RuleContext): Finding[];
}

/** Shorthand for a finding of one severity. */
export function finding(severity: Severity, path: Path, text: Omit<Finding, "severity" | "path">): Finding {
  return { severity, path, ...text };
}
