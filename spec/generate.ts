import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { jsonSchema } from "./json-schema";
import { validatorSource } from "./validator-source";

// `npm run schema:update`: writes what is generated from spec/schema and committed.
writeFileSync(join(__dirname, "cluster.schema.json"), jsonSchema());
writeFileSync(join(__dirname, "cluster-validator.ts"), validatorSource());
