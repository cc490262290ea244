import { stringify } from "yaml";

/** A Kubernetes-style configuration document. */
export interface Document {
  readonly apiVersion: string;
  readonly kind: string;
}

/** One command-line argument as kubeadm's v1beta4 writes it, without leading dashes. */
export interface Argument {
  readonly name: string;
  readonly value: string;
}

/**
 * Documents as one YAML text, as kubeadm reads them. Key order is ours, so that equal settings give equal bytes and
 * files can be compared by content. Fields that are undefined are left out.
 */
export function yamlOf(...documents: readonly Document[]): string {
  return documents
    .map((document) =>
      stringify(document, { lineWidth: 0, keepUndefined: false, aliasDuplicateObjects: false }),
    )
    .join("---\n");
}

/** Arguments from a map; undefined values are left out, so that a setting that is off leaves no trace. */
export function argumentList(
  values: Readonly<Record<string, string | number | boolean | undefined>>,
): Argument[] {
  return Object.entries(values).flatMap(([name, value]) =>
    value === undefined ? [] : [{ name, value: String(value) }],
  );
}
