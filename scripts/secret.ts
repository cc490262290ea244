import { inspect } from "node:util";

const REDACTED = "<redacted>";

/** Shorter lines of a secret are not searched for: they would blank out ordinary words of a log. */
const SHORTEST_REDACTED = 6;

/**
 * A value that must never be printed: a token, a key, a certificate key. It shows as `<redacted>` in template
 * literals, String(), JSON and util.inspect; {@link Secret.reveal} is the one way to the value.
 */
export class Secret {
  readonly #value: string;

  /** @throws TypeError when `value` is empty: an empty secret is always a mistake upstream. */
  constructor(value: string) {
    if (value === "") throw new TypeError("a secret cannot be empty");
    this.#value = value;
  }

  /** The value itself, for the one place that hands it to a node or a library. */
  reveal(): string {
    return this.#value;
  }

  toString(): string {
    return REDACTED;
  }

  toJSON(): string {
    return REDACTED;
  }

  [Symbol.toPrimitive](): string {
    return REDACTED;
  }

  [inspect.custom](): string {
    return REDACTED;
  }
}

/**
 * A function that replaces every occurrence of the secrets in a text by `<redacted>`: whole, line by line (a PEM key
 * comes back in lines) and base64-encoded. Lines shorter than 6 characters are left alone.
 */
export function redactor(secrets: Iterable<Secret>): (text: string) => string {
  const forms = [...secrets].flatMap(printedForms).sort((a, b) => b.length - a.length);
  return (text) => forms.reduce((redacted, form) => redacted.replaceAll(form, REDACTED), text);
}

function printedForms(secret: Secret): string[] {
  const value = secret.reveal();
  const lines = value
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line.length >= SHORTEST_REDACTED);
  return [value, Buffer.from(value).toString("base64"), ...lines];
}
