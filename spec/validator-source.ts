import Ajv, { _ } from "ajv";
import standaloneCode from "ajv/dist/standalone";
import { FORMATS } from "./load/formats";
import { ClusterSchema } from "./schema/cluster";

const KEYWORDS = ["x-why", "x-from", "x-resolved", "x-expected", "x-key-expected"];

/** How ajv names the function it compiled; ours are typed, and export the schema too. */
const AJV_EXPORTS = /^"use strict";\s*export const validate = (\w+);\s*export default \1;\s*const (\w+) = /;

const HEADER = `// Generated from spec/schema by \`npm run schema:update\`: do not edit. What ajv and TypeBox would do at every
// start, 0.3 s of it, is done here once. test/spec/schema.test.ts fails where it is not what the source gives.
// @ts-nocheck
import type { ValidateFunction } from "ajv";
import { FORMATS } from "./load/formats";
import type { FieldSchema } from "./resolve/defaults";
`;

/**
 * The schema as ajv's validation code, as committed in spec/cluster-validator.ts: exports `validate`, which
 * collects every error, and `schema`, what resolving reads of it (hover texts and units are left out).
 */
export function validatorSource(): string {
  // Checking the schema itself against its meta-schema is a test's work (test/spec/schema.test.ts).
  const ajv = new Ajv({
    allErrors: true,
    verbose: true,
    allowUnionTypes: true,
    meta: false,
    validateSchema: false,
    keywords: KEYWORDS,
    formats: FORMATS,
    code: { source: true, esm: true, lines: true, formats: _`FORMATS` },
  });
  const code = standaloneCode(ajv, ajv.compile(withoutHoverTexts()));
  const [exported, validate, schema] = AJV_EXPORTS.exec(code) ?? [];
  if (exported === undefined) throw new Error(`ajv begins its code in another way: ${code.slice(0, 200)}`);
  return [
    HEADER,
    `export const validate: ValidateFunction = ${validate};`,
    `const ${schema} = ${code.slice(exported.length)}`,
    `export const schema: FieldSchema = ${schema};`,
    "",
  ].join("\n");
}

function withoutHoverTexts(): object {
  // A setting may be called description too; its schema is an object, a hover text is not.
  const needed = (key: string, value: unknown) =>
    (key === "description" || key === "x-unit") && typeof value === "string" ? undefined : value;
  return JSON.parse(JSON.stringify(ClusterSchema, needed)) as object;
}
