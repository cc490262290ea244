import type { Problem } from "../problem";
import type { ClusterSpec } from "../schema/cluster";
import type { Rule, RuleContext } from "./rule";

/** Every rule, in the order in which an author thinks about a cluster: nodes, versions, networks, the rest. */
export const RULES: readonly Rule[] = [];

/** Runs every rule over a resolved spec and collects all they find; the spec is not changed. */
export function runRules(spec: ClusterSpec, context: RuleContext): Problem[] {
  return RULES.flatMap(({ name, check }) => check(spec, context).map((found) => ({ rule: name, ...found })));
}
