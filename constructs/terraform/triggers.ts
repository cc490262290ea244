import type { ClusterSpec } from "../../spec";

/** What a resource is re-run for, by name, each as a plan should show it: `"kubeProxy.mode" = "ipvs"`. */
export type Triggers = Readonly<Record<string, string>>;

type Group = Readonly<Record<string, unknown>>;

/** Dotted paths below `T`, as far down as its keys are known. */
type PathsBelow<T, Above extends string = ""> = {
  [K in keyof T & string]: string extends K
    ? never
    : | `${Above}${K}`
      | (Exclude<T[K], undefined> extends Group
          ? PathsBelow<Exclude<T[K], undefined>, `${Above}${K}.`>
          : never);
}[keyof T & string];

/** Way to a setting or a group of settings, for example `kubeProxy` or `host.firewall.enabled`. */
export type SpecPath = PathsBelow<Omit<ClusterSpec, "nodes">>;

/**
 * The settings at and below these paths, defaults included, so that a default that changes with the kit shows
 * in a plan like any other change. A setting that is absent and has no default gives no trigger.
 *
 * @example
 * settings(spec, ["kubeProxy.mode", "host.firewall"]);
 * // { "kubeProxy.mode": "ipvs", "host.firewall.enabled": "true", ... }
 */
export function settings(spec: ClusterSpec, paths: readonly SpecPath[]): Triggers {
  return Object.fromEntries(paths.flatMap((path) => [...leaves(path, valueAt(spec, path))]));
}

function valueAt(spec: ClusterSpec, path: SpecPath): unknown {
  return path.split(".").reduce<unknown>((above, key) => (above as Group | undefined)?.[key], spec);
}

function* leaves(path: string, value: unknown): Generator<[string, string]> {
  if (value === undefined) return;
  if (Array.isArray(value)) yield* listLeaves(path, value);
  else if (isGroup(value)) yield* groupLeaves(path, value);
  else yield [path, plain(value)];
}

function* groupLeaves(path: string, group: Group): Generator<[string, string]> {
  const keys = Object.keys(group);
  if (keys.length === 0) yield [path, NONE];
  for (const key of keys) yield* leaves(below(path, key), group[key]);
}

/** A list of plain values is one trigger; a list of groups one for each setting of each. */
function* listLeaves(path: string, list: readonly unknown[]): Generator<[string, string]> {
  if (list.every((item) => !isGroup(item))) yield [path, list.join(", ") || NONE];
  else for (const [index, item] of list.entries()) yield* leaves(`${path}/${itemName(item, index)}`, item);
}

/** How an empty list or map shows; absent, it could not be told from a setting that is not read. */
const NONE = "none";

/** Items of a list by what they are, so that removing the first does not rename the others. */
function itemName(item: unknown, index: number): string {
  const { name, host, address } = item as Partial<Record<"name" | "host" | "address", string>>;
  return name ?? host ?? address ?? String(index);
}

/** Keys the schema does not name (sysctls, labels) may hold dots of their own; a slash keeps them readable. */
function below(path: string, key: string): string {
  return /[./]/.test(key) ? `${path}/${key}` : `${path}.${key}`;
}

/** What is neither a group nor a list, by the schema. */
function plain(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

function isGroup(value: unknown): value is Group {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
