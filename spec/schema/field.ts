import {
  Type,
  type Static,
  type TArray,
  type TObject,
  type TOptional,
  type TProperties,
  type TSchema,
} from "@sinclair/typebox";

/** What every field says of itself; together it becomes the hover text in an editor. */
export interface FieldText {
  /** One sentence: what the field is. */
  readonly what: string;
  /** Why the default is what it is, or why the field must be written. */
  readonly why: string;
  /** Unit of the value, for example `seconds`; omitted for names and switches. */
  readonly unit?: string;
}

/** A field that may be left out and then takes a fixed default. */
export type Defaulted<S extends TSchema> = TOptional<S> & { readonly "x-resolved": "default" };

/** A field that may be left out and is then computed from others; `R` is its type after that. */
export type Derived<S extends TSchema, R> = TOptional<S> & {
  readonly "x-resolved": "derived";
  readonly "x-result"?: R;
};

function annotate<S extends TSchema>(schema: S, text: FieldText, fallback: string, extra: object): S {
  const unit = text.unit === undefined ? "" : ` Unit: ${text.unit}.`;
  return {
    ...schema,
    description: `${text.what}${unit} ${fallback} ${text.why}`.replaceAll(/\s+/g, " "),
    ...(text.unit === undefined ? {} : { "x-unit": text.unit }),
    "x-why": text.why,
    ...extra,
  };
}

/** TypeBox computes the type of Optional from S itself, which the compiler cannot follow for an open S. */
function optionally<S extends TSchema>(schema: S): TOptional<S> {
  return Type.Optional(schema) as unknown as TOptional<S>;
}

/** A field every environment must write. */
export function required<S extends TSchema>(schema: S, text: FieldText): S {
  return annotate(schema, text, "Required.", {});
}

/** A field that may be absent, and whose absence means something (`absent` says what). */
export function optional<S extends TSchema>(schema: S, text: FieldText & { absent: string }): TOptional<S> {
  return optionally(annotate(schema, text, `Default: none (${text.absent}).`, {}));
}

/** A field with a fixed default. */
export function setting<S extends TSchema>(
  schema: S,
  text: FieldText & { default: Static<S> },
): Defaulted<S> {
  const shown = JSON.stringify(text.default);
  const annotated = annotate(schema, text, `Default: ${shown}.`, { default: text.default });
  return { ...optionally(annotated), "x-resolved": "default" };
}

/** A field that is computed from others unless it is written; `from` names them and says how. */
export function derived<R>() {
  return <S extends TSchema>(schema: S, text: FieldText & { from: string }): Derived<S, R> => {
    const annotated = annotate(schema, text, `Default: derived from ${text.from}.`, { "x-from": text.from });
    return { ...optionally(annotated), "x-resolved": "derived" };
  };
}

/** Closed object: an unknown key is an error. */
export function object<P extends TProperties>(properties: P): TObject<P> {
  return Type.Object(properties, { additionalProperties: false });
}

/** A group of settings that may be left out as a whole; each setting in it then takes its own default. */
export function group<P extends TProperties>(
  properties: P,
  text: { what: string; why: string },
): Defaulted<TObject<P>> {
  const annotated = annotate(object(properties), text, "Default: each setting's own.", { default: {} });
  return { ...optionally(annotated), "x-resolved": "default" };
}

type OptionalKeys<P extends TProperties> = {
  [K in keyof P]: P[K] extends { "x-resolved": "default" | "derived" }
    ? never
    : P[K] extends TOptional<TSchema>
      ? K
      : never;
}[keyof P];

type ResolvedProperties<P extends TProperties> = {
  readonly [K in Exclude<keyof P, OptionalKeys<P>>]: Resolved<P[K]>;
} & { readonly [K in OptionalKeys<P>]?: Resolved<P[K]> };

/** The type of a value once defaults and derived fields are filled in. */
export type Resolved<S extends TSchema> = S extends { "x-result"?: infer R; "x-resolved": "derived" }
  ? R
  : S extends TObject<infer P>
    ? { [K in keyof ResolvedProperties<P>]: ResolvedProperties<P>[K] }
    : S extends TArray<infer I>
      ? readonly Resolved<I>[]
      : Static<S>;
