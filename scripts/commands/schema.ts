import { Command } from "commander";

/** `kubefjord schema`: prints the JSON Schema of an environment. */
export function schemaCommand(): Command {
  return new Command("schema")
    .description("print the JSON Schema of an environment, for editors and other validators")
    .action(() => {
      const { jsonSchema } = require("../../spec/json-schema") as typeof import("../../spec/json-schema");
      process.stdout.write(jsonSchema());
    });
}
