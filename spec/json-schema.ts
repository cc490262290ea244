import { ClusterSchema } from "./schema/cluster";

/**
 * The JSON Schema that editors and other validators read, as committed in spec/cluster.schema.json.
 * Our own keywords (x-*) stay out: the description already says what they say.
 */
export function jsonSchema(): string {
  const schema = {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "kubefjord environment",
    ...ClusterSchema,
  };
  const withoutOurs = (key: string, value: unknown) => (key.startsWith("x-") ? undefined : value);
  return `${JSON.stringify(schema, withoutOurs, 2)}\n`;
}
