import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import { ClusterSchema } from "../../spec";
import { jsonSchema } from "../../spec/json-schema";
import { validatorSource } from "../../spec/validator-source";

interface Field {
  readonly description?: string;
  readonly type?: string;
  readonly properties?: Record<string, Field>;
  readonly items?: Field;
  readonly anyOf?: Field[];
  readonly "x-why"?: string;
  readonly "x-unit"?: string;
}

/** Every field of the schema with its path. */
function fields(schema: Field, path: string): { path: string; field: Field }[] {
  const own = Object.entries(schema.properties ?? {}).flatMap(([key, field]) => [
    { path: `${path}.${key}`, field },
    ...fields(field, `${path}.${key}`),
  ]);
  const inner = [schema.items, ...(schema.anyOf ?? [])].filter((field) => field !== undefined);
  return [...own, ...inner.flatMap((field) => fields(field, `${path}[]`))];
}

const FIELDS = fields(ClusterSchema as Field, "cluster");

test.each([
  ["JSON Schema", "cluster.schema.json", jsonSchema],
  ["validator", "cluster-validator.ts", validatorSource],
])("the committed %s is the one the source gives (npm run schema:update)", (_, file, source) => {
  const committed = readFileSync(join(__dirname, "..", "..", "spec", file), "utf8");
  // Not toBe: the difference of two texts of this size takes minutes to print.
  expect(committed === source()).toBe(true);
});

test("the JSON Schema is one, by its own meta-schema", () => {
  const ajv = new Ajv();
  expect(ajv.validateSchema(JSON.parse(jsonSchema()) as object)).toBe(true);
  expect(ajv.errors ?? []).toEqual([]);
});

test("every field says what it is, what it defaults to, and why", () => {
  expect(FIELDS.length).toBeGreaterThan(150);
  const silent = FIELDS.filter(({ field }) => {
    const text = field.description ?? "";
    return !/(Default: |Required\.)/.test(text) || (field["x-why"] ?? "").length < 8;
  });
  expect(silent.map(({ path }) => path)).toEqual([]);
});

test("every number that is not a plain identifier has a unit", () => {
  const identifiers = /(port|Port|asNumber|firstNumber|without|replicas|typhaReplicas)$/;
  const bare = FIELDS.filter(({ path, field }) => {
    return field.type === "integer" && field["x-unit"] === undefined && !identifiers.test(path);
  });
  expect(bare.map(({ path }) => path)).toEqual([]);
});
