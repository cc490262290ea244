import type { Path } from "../problem";
import type { Origins } from "./origin";

/** The part of a schema that filling in defaults reads. */
export interface FieldSchema {
  readonly default?: unknown;
  readonly properties?: Readonly<Record<string, FieldSchema>>;
  readonly items?: FieldSchema | readonly FieldSchema[];
  readonly "x-resolved"?: "default" | "derived";
  readonly "x-why"?: string;
  readonly "x-from"?: string;
}

/**
 * A copy of `value` with the schema's defaults filled in and the origin of each value noted.
 * `value` has passed the schema. Derived fields that are not written stay undefined.
 */
export function fillDefaults(schema: FieldSchema, value: unknown, path: Path, origins: Origins): unknown {
  if (schema.properties !== undefined) return fillObject(schema.properties, value, path, origins);
  if (Array.isArray(value) && schema.items !== undefined && !Array.isArray(schema.items)) {
    const items = schema.items as FieldSchema;
    return value.map((item, index) => fillDefaults(items, item, [...path, index], origins));
  }
  // Cloning a primitive through structuredClone costs more than everything else here.
  return typeof value === "object" ? structuredClone(value) : value;
}

function fillObject(
  properties: Readonly<Record<string, FieldSchema>>,
  value: unknown,
  path: Path,
  origins: Origins,
): Record<string, unknown> {
  const written = value as Readonly<Record<string, unknown>>;
  const filled: Record<string, unknown> = {};
  for (const [key, schema] of Object.entries(properties)) {
    const here = [...path, key];
    if (written[key] !== undefined) {
      origins.set(here, { kind: "written", path: here });
      filled[key] = fillDefaults(schema, written[key], here, origins);
    } else if (schema["x-resolved"] === "default") {
      origins.set(here, { kind: "default", why: schema["x-why"] ?? "" });
      filled[key] = fillDefaults(schema, schema.default, here, origins);
    }
  }
  return filled;
}
