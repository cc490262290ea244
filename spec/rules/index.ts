import type { Problem } from "../problem";
import type { ClusterSpec } from "../schema/cluster";
import type { Rule, RuleContext } from "./rule";

/** Every rule, in the order in which a reader meets the fields. */
export const RULES: readonly Rule[] = [];

/** All that all rules find, each finding with its rule's name. */
export function runRules(spec: ClusterSpec, context: RuleContext): Problem[] {
  return RULES.flatMap((rule) =>
    rule.check(spec, context).map((finding) => ({ ...finding, rule: rule.name })),
  );
}
