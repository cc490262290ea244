import type { NodeSpec } from "../../spec";

/** A Node as far as its marks go. */
export interface MarkedNode {
  readonly metadata: {
    readonly labels?: Readonly<Record<string, string>>;
    readonly annotations?: Readonly<Record<string, string>>;
  };
  readonly spec: { readonly taints?: readonly MarkedTaint[] };
}

interface MarkedTaint {
  readonly key: string;
  readonly value?: string;
  readonly effect: string;
  readonly timeAdded?: string;
}

/** Which labels and taints of a Node are ours: what the spec no longer says is taken away, what others set stays. */
export const MARKS_ANNOTATION = "kubefjord.dev/marks";

interface Marks {
  readonly labels: readonly string[];
  readonly taints: readonly string[];
}

const ZONE = "topology.kubernetes.io/zone";

/**
 * The merge patch that gives a Node the labels, taints and zone of the spec; undefined where it has them. providerID
 * and everything others set is left alone.
 */
export function nodeMarks(desired: NodeSpec, node: MarkedNode): Record<string, unknown> | undefined {
  const ours = marksOf(node);
  const labels = wantedLabels(desired);
  const gone = ours.labels.filter(
    (key) => labels[key] === undefined && node.metadata.labels?.[key] !== undefined,
  );
  const changed = Object.entries(labels).filter(([key, value]) => node.metadata.labels?.[key] !== value);
  const taints = wantedTaints(desired, node, ours);
  const next: Marks = { labels: Object.keys(labels).sort(), taints: desired.taints.map(taintKey).sort() };
  const noted = JSON.stringify(next) === JSON.stringify(ours);
  if (gone.length + changed.length === 0 && taints === undefined && noted) return undefined;
  return {
    metadata: {
      labels: { ...Object.fromEntries(gone.map((key) => [key, null])), ...Object.fromEntries(changed) },
      annotations: { [MARKS_ANNOTATION]: JSON.stringify(next) },
    },
    ...(taints === undefined ? {} : { spec: { taints } }),
  };
}

function wantedLabels({ labels, failureDomain }: NodeSpec): Readonly<Record<string, string>> {
  return failureDomain === undefined ? labels : { ...labels, [ZONE]: failureDomain };
}

/** All taints the node has to have, or undefined where it has them. */
function wantedTaints(
  desired: NodeSpec,
  { spec }: MarkedNode,
  ours: Marks,
): readonly MarkedTaint[] | undefined {
  const now = spec.taints ?? [];
  const wanted = new Set(desired.taints.map(taintKey));
  const kept = now.filter((taint) => wanted.has(taintKey(taint)) || !ours.taints.includes(taintKey(taint)));
  const missing = desired.taints.filter(
    (taint) =>
      !now.some((one) => taintKey(one) === taintKey(taint) && (one.value ?? "") === (taint.value ?? "")),
  );
  if (missing.length === 0 && kept.length === now.length) return undefined;
  const replaced = new Set(missing.map(taintKey));
  return [...kept.filter((taint) => !replaced.has(taintKey(taint))), ...missing];
}

/** Kubernetes tells taints apart by key and effect. */
function taintKey({ key, effect }: Pick<MarkedTaint, "key" | "effect">): string {
  return `${key}:${effect}`;
}

function marksOf({ metadata }: MarkedNode): Marks {
  const text = metadata.annotations?.[MARKS_ANNOTATION];
  try {
    const read = JSON.parse(text ?? "{}") as Partial<Marks>;
    return { labels: read.labels ?? [], taints: read.taints ?? [] };
  } catch {
    return { labels: [], taints: [] };
  }
}
