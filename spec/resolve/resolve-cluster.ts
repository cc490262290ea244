import type { Path } from "../problem";
import { schema } from "../cluster-validator";
import type { ClusterInput, ClusterSpec } from "../schema/cluster";
import { DERIVATIONS } from "./derivations";
import { fillDefaults, type FieldSchema } from "./defaults";
import { resolveNodes, type NodePaths, type WrittenPool } from "./nodes";
import { Origins } from "./origin";

/** Desired state, and where each of its values comes from. */
export interface ResolvedCluster {
  readonly spec: ClusterSpec;
  readonly origins: Origins;
  /** Where each node is written. */
  readonly nodePaths: NodePaths;
}

/** Fills in defaults, pools and derived values. `input` has passed the schema. Pure. */
export function resolveCluster(input: ClusterInput): ResolvedCluster {
  const origins = new Origins();
  const filled = fillDefaults(schema, input, [], origins) as ClusterSpec & {
    nodePools?: WrittenPool[];
  };
  const { nodePools = [], ...draft } = filled;
  const { nodes, paths: nodePaths } = resolveNodes(draft.machines, draft.nodes, nodePools, origins);
  const spec: ClusterSpec = { ...draft, nodes };
  for (const { path, value } of DERIVATIONS) fillDerived(spec, path.split("."), value(spec), origins);
  return { spec, origins, nodePaths };
}

/** Sets a derived value unless the author wrote one; maps are laid over the derived one key by key. */
function fillDerived(spec: ClusterSpec, path: Path, value: unknown, origins: Origins): void {
  const group = path
    .slice(0, -1)
    .reduce<Record<string, unknown>>(
      (above, step) => above[step] as Record<string, unknown>,
      spec as unknown as Record<string, unknown>,
    );
  const key = String(path.at(-1));
  const written = group[key];
  const field = schemaAt(path);
  const origin = { kind: "derived", from: field["x-from"] ?? "", why: field["x-why"] ?? "" } as const;
  if (isMap(value)) {
    group[key] = { ...value, ...(isMap(written) ? written : {}) };
    for (const name of Object.keys(value)) origins.set([...path, name], origin);
    for (const name of Object.keys(isMap(written) ? written : {})) {
      origins.set([...path, name], { kind: "written", path: [...path, name] });
    }
  } else if (written === undefined) {
    group[key] = value;
    origins.set(path, origin);
  }
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The schema of the field at a path of object keys. */
export function schemaAt(path: Path): FieldSchema {
  return path.reduce<FieldSchema>((group, key) => {
    const inner = group.properties?.[key];
    if (inner === undefined) throw new Error(`no field ${path.join(".")} in the schema`);
    return inner;
  }, schema);
}
