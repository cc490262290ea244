import type { ErrorObject } from "ajv";
import { schema as clusterSchema, validate } from "../cluster-validator";
import type { Path, Problem } from "../problem";
import { didYouMean } from "./suggestion";

interface SchemaNode {
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly required?: readonly string[];
  readonly const?: unknown;
  readonly type?: string;
  readonly pattern?: string;
  readonly properties?: Record<string, SchemaNode>;
  readonly patternProperties?: Record<string, SchemaNode>;
  readonly anyOf?: readonly SchemaNode[];
  readonly "x-expected"?: string;
  readonly "x-key-expected"?: string;
  readonly "x-why"?: string;
}

/** A problem whose place is the key itself, since its value says nothing. */
export interface SchemaProblem extends Problem {
  readonly atKey: boolean;
}

/** Everything in which a plain value differs from the schema. */
export function schemaProblems(value: unknown): SchemaProblem[] {
  if (validate(value)) return [];
  return relevant(validate.errors ?? []).map((error) => problem(error, value));
}

/**
 * A union reports the errors of every alternative. Keep those of the alternative that was meant (told by
 * its `kind`), or else only the union's own.
 */
function relevant(errors: readonly ErrorObject[]): ErrorObject[] {
  const unions = errors.filter(({ keyword }) => keyword === "anyOf");
  const mistyped = new Set(
    errors.filter(({ keyword }) => keyword === "type").map(({ instancePath }) => instancePath),
  );
  return errors.filter((error) => {
    // A number is no word of an enum either; saying so once is enough.
    if (error.keyword === "enum" && mistyped.has(error.instancePath)) return false;
    const around = unions.filter((union) => error === union || isInside(error, union));
    return around.every((union) => {
      const meant = meantAlternative(union);
      if (meant === undefined) return error === union;
      return error !== union && error.schemaPath.startsWith(`${union.schemaPath}/${meant}/`);
    });
  });
}

function isInside(error: ErrorObject, union: ErrorObject): boolean {
  return (
    error.instancePath.startsWith(union.instancePath) && error.schemaPath.startsWith(`${union.schemaPath}/`)
  );
}

function meantAlternative(union: ErrorObject): number | undefined {
  const kind = (union.data as { kind?: unknown } | null)?.kind;
  const alternatives = (union.parentSchema as SchemaNode).anyOf ?? [];
  const index = alternatives.findIndex((alternative) => {
    const constant = alternative.properties?.kind?.const;
    return constant !== undefined && constant === kind;
  });
  return index < 0 ? undefined : index;
}

function problem(error: ErrorObject, root: unknown): SchemaProblem {
  const schema = error.parentSchema as SchemaNode;
  const path = toPath(error.instancePath, root);
  const name = String(path.at(-1) ?? "the environment");
  switch (error.keyword) {
    case "additionalProperties":
      return unknownKey(path, String(error.params.additionalProperty), schema);
    case "required":
      return missingKey(path, String(error.params.missingProperty), schema);
    default:
      return {
        rule: "schema",
        severity: "error",
        path,
        atKey: error.data === null,
        what: `${name} is ${show(error.data)}; expected ${expectation(error, schema)}`,
        why: schema["x-why"] ?? "A value of another form has no meaning here.",
        instead: correction(error, schema),
      };
  }
}

function unknownKey(parent: Path, key: string, schema: SchemaNode): SchemaProblem {
  const known = Object.keys(schema.properties ?? {});
  const common = { rule: "schema", severity: "error", path: [...parent, key], atKey: true } as const;
  if (schema.patternProperties !== undefined) {
    return {
      ...common,
      what: `${key} cannot be a key here; expected ${schema["x-key-expected"] ?? "another form"}`,
      why: schema["x-why"] ?? "It would be refused later, by a program that says less.",
      instead: "correct the key",
    };
  }
  const meant = didYouMean(key, known);
  const place =
    parent.length === 0 ? "an environment" : String(parent.findLast((step) => typeof step === "string"));
  return {
    ...common,
    what: `${key} is not a key of ${place}`,
    why: "An unknown key is a setting that silently does nothing.",
    instead: meant === undefined ? `one of: ${known.join(", ")}` : `did you mean ${meant}?`,
  };
}

function missingKey(parent: Path, key: string, schema: SchemaNode): SchemaProblem {
  const missing = schema.properties?.[key];
  return {
    rule: "schema",
    severity: "error",
    path: [...parent, key],
    atKey: true,
    what: `${key} is missing`,
    why: missing?.["x-why"] ?? "It has no default.",
    instead: `write ${key}: ${example(missing)}`,
  };
}

function example(schema: SchemaNode | undefined): string {
  return (
    schema?.enum?.join(" | ") ?? schema?.["x-expected"] ?? (schema?.type === "object" ? "{ ... }" : "...")
  );
}

function expectation(error: ErrorObject, schema: SchemaNode): string {
  if (schema.enum !== undefined) return `one of ${schema.enum.join(", ")}`;
  if (error.keyword === "minimum" || error.keyword === "maximum") {
    return `a number ${String(error.params.comparison)} ${String(error.params.limit)}`;
  }
  if (schema["x-expected"] !== undefined) return schema["x-expected"];
  if (error.keyword === "type") return article(String(error.params.type));
  return error.message?.replace(/^must /, "a value that must ") ?? "another form";
}

function article(type: string): string {
  const names: Record<string, string> = {
    object: "a group of settings",
    array: "a list",
    boolean: "true or false",
  };
  return names[type] ?? (type === "integer" ? "a whole number" : `a ${type}`);
}

function correction(error: ErrorObject, schema: SchemaNode): string {
  const { data } = error;
  if (data === null && isRequired(error)) return `write ${expectation(error, schema)}`;
  if (data === null) return "write a value, or leave the key out to get its default";
  if (schema.enum !== undefined) {
    const meant = typeof data === "string" ? didYouMean(data, schema.enum) : undefined;
    return meant === undefined ? `one of: ${schema.enum.join(", ")}` : `did you mean ${meant}?`;
  }
  if (error.keyword === "type" && schema.type === "string") {
    const quoted = typeof data === "boolean" || typeof data === "number" ? String(data) : "";
    if (quoted !== "" && new RegExp(schema.pattern ?? "").test(quoted)) return `quote it: "${quoted}"`;
  }
  return `write ${expectation(error, schema)}`;
}

/** Whether the group around a value cannot be without it. */
function isRequired({ schemaPath }: ErrorObject): boolean {
  // The path ends in properties, the value's name and the keyword that failed.
  const steps = schemaPath.split("/").slice(1);
  const around = steps
    .slice(0, -3)
    .reduce<unknown>((inner, step) => (inner as Record<string, unknown> | undefined)?.[step], clusterSchema);
  const names = (around as SchemaNode | undefined)?.required ?? [];
  return steps.at(-3) === "properties" && names.includes(String(steps.at(-2)));
}

function show(value: unknown): string {
  if (value === null) return "empty (null)";
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === "object") return "a group of settings";
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}..."` : text;
}

/** JSON pointer to path; a step is a list index only where the value above is a list. */
function toPath(pointer: string, root: unknown): Path {
  let value: unknown = root;
  return pointer
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"))
    .map((step) => {
      const key = Array.isArray(value) ? Number(step) : step;
      value = (value as Record<string | number, unknown>)[key];
      return key;
    });
}
