import { schemaProblems } from "../../../spec/load/schema-problems";
import { showPath, type Path, type Problem } from "../../../spec/problem";
import { resolveCluster } from "../../../spec/resolve/resolve-cluster";
import { runRules } from "../../../spec/rules";
import type { Finding, Rule, RuleContext } from "../../../spec/rules/rule";
import type { ClusterInput, ClusterSpec } from "../../../spec/schema/cluster";

/** The day the tests run on. */
export const TODAY = new Date("2026-11-23T12:00:00Z");

/** A production cluster in which every rule holds, as its author writes it. */
const VALID: ClusterInput = {
  cluster: "oslo",
  environment: "production",
  residency: { policy: "eea", operatorCountry: "NO" },
  machines: {
    source: "static",
    location: { country: "NO" },
    ssh: { knownHosts: "oslo.known_hosts" },
  },
  nodes: [
    { name: "cp-1", role: "control-plane", address: "203.0.113.11", privateAddress: "10.10.0.11" },
    { name: "cp-2", role: "control-plane", address: "203.0.113.12", privateAddress: "10.10.0.12" },
    { name: "cp-3", role: "control-plane", address: "203.0.113.13", privateAddress: "10.10.0.13" },
    { name: "w-1", role: "worker", address: "203.0.113.21", privateAddress: "10.10.0.21" },
    { name: "w-2", role: "worker", address: "203.0.113.22", privateAddress: "10.10.0.22" },
  ],
  kubernetes: { version: "1.36.3" },
  kubeProxy: { mode: "nftables" },
  host: { firewall: { adminSources: ["192.0.2.0/24"] } },
};

/** Any part of what an author may write, to be laid over the valid cluster; lists replace lists. */
export type Change = PartialDeep<ClusterInput>;

type PartialDeep<T> = T extends readonly unknown[]
  ? T
  : T extends object
    ? { [K in keyof T]?: PartialDeep<T[K]> }
    : T;

/** The valid cluster with a change. Throws if an author could not write it, so that no test rests on such a spec. */
export function cluster(change: Change = {}): ClusterInput {
  const input = merge(VALID, change) as ClusterInput;
  const wrong = schemaProblems(input);
  if (wrong.length > 0)
    throw new Error(wrong.map(({ path, what }) => `${showPath(path)}: ${what}`).join("\n"));
  return input;
}

/** A lab of one control plane and one worker with a change. */
export function lab(change: Change = {}): ClusterInput {
  const base: Change = {
    environment: "lab",
    machines: { source: "lab" },
    nodes: [
      { name: "cp-1", role: "control-plane", privateAddress: "10.20.0.11" },
      { name: "w-1", role: "worker", privateAddress: "10.20.0.21" },
    ],
  };
  return cluster(merge(base, change) as Change);
}

/** What one rule finds in a cluster, with each path as people write it. */
export function findings(rule: Rule, input: ClusterInput, today = TODAY): (Finding & { at: string })[] {
  const { spec, context } = resolved(input, today);
  return rule.check(spec, context).map((found) => ({ ...found, at: showPath(found.path) }));
}

/**
 * What one rule finds in many variants of one resolved spec, for tests that try thousands: each variant skips
 * the schema and the resolution. Nothing counts as written.
 */
export function findingsOfVariants<T>(
  rule: Rule,
  base: ClusterInput,
  variants: readonly T[],
  vary: (spec: ClusterSpec, variant: T) => ClusterSpec,
): { variant: T; found: Finding[] }[] {
  const { spec } = resolved(base, TODAY);
  const context: RuleContext = { today: TODAY, isWritten: () => false, pathOf: () => ["nodes"] };
  return variants.map((variant) => ({ variant, found: rule.check(vary(spec, variant), context) }));
}

/** What every rule finds in a cluster. */
export function allProblems(input: ClusterInput): Problem[] {
  const { spec, context } = resolved(input, TODAY);
  return runRules(spec, context);
}

/** Severity and path of each finding, for tests about where and how hard a rule strikes. */
export function places(rule: Rule, input: ClusterInput, today = TODAY): string[] {
  return findings(rule, input, today).map(({ severity, at }) => `${severity} ${at}`);
}

/** A resolved spec and the context `parseEnvironment` would run the rules in. */
export function resolved(input: ClusterInput, today: Date) {
  const { spec, nodePaths } = resolveCluster(input);
  const context: RuleContext = {
    today,
    isWritten: (path) => at(input, path) !== undefined,
    pathOf: (node) => nodePaths.get(node) ?? ["nodes"],
  };
  return { spec, context };
}

function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (above, step) => (above as Record<string | number, unknown> | undefined)?.[step],
    value,
  );
}

function merge(base: unknown, change: unknown): unknown {
  if (!isMap(base) || !isMap(change)) return structuredClone(change);
  const merged: Record<string, unknown> = structuredClone(base);
  for (const [key, value] of Object.entries(change)) merged[key] = merge(base[key], value);
  return merged;
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
