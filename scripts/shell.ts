import { afterValue, openPlace, scan, START, unsafePlace } from "./shell-state";

/** What may be put into {@link sh}: a string becomes one quoted word, a list becomes several. */
export type ShellValue = string | number | ShellText | readonly (string | number)[];

/**
 * Text for a POSIX shell in which every value is quoted. The class itself stays in this file: only {@link sh} and
 * {@link joinShell} make one, so a function that takes ShellText cannot be handed a string nobody quoted.
 */
class Text {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** The text as the shell reads it. */
  toString(): string {
    return this.#text;
  }
}

export type ShellText = Text;

const literalsChecked = new WeakMap<TemplateStringsArray, readonly string[]>();

/**
 * Shell text from a template. Strings and numbers are single-quoted, lists become several quoted words, nested
 * ShellText is put in as it is:
 *
 *     sh`install -m ${mode} ${source} ${target} && ${reload}`
 *
 * The literal parts are written by us and checked once: a value may stand only where quoting works (not inside
 * quotes, backticks, comments or `\${...}`), quotes must be closed, and here-documents are refused because data
 * travels through stdin. Backslashes are JavaScript's, so a backslash for the shell is written `\\`.
 * @throws TypeError for a NUL byte, a lone surrogate, a number that is not finite, or text that breaks the rules above.
 */
export function sh(literals: TemplateStringsArray, ...values: readonly ShellValue[]): ShellText {
  const checked = literalsChecked.get(literals) ?? checkLiterals(literals);
  literalsChecked.set(literals, checked);
  return new Text(checked.map((literal, index) => literal + render(values, index)).join(""));
}

/** Several pieces as one, for example commands with ` && `, a newline or ` | ` between them. No pieces: empty text. */
export function joinShell(
  pieces: readonly ShellText[],
  separator: " " | "\n" | "; " | " && " | " | ",
): ShellText {
  return new Text(pieces.map(String).join(separator));
}

/**
 * One word in single quotes, safe for every POSIX shell.
 * @throws TypeError for a NUL byte (no argument can hold one) and for a lone surrogate (it has no UTF-8 form).
 */
export function quoted(value: string): string {
  if (value.includes("\0")) throw new TypeError("a shell word cannot hold a NUL byte; send it through stdin");
  if (/\p{Surrogate}/u.test(value)) throw new TypeError("a shell word cannot hold a lone surrogate");
  return `'${value.replaceAll("'", `'\\''`)}'`;
}

function render(values: readonly ShellValue[], index: number): string {
  if (index >= values.length) return "";
  const value: unknown = values[index];
  if (value instanceof Text) return value.toString();
  if (Array.isArray(value)) return value.map(word).join(" ");
  return word(value);
}

function word(value: unknown): string {
  if (typeof value === "string") return quoted(value);
  if (typeof value === "number" && Number.isFinite(value)) return quoted(String(value));
  throw new TypeError(
    `only strings, finite numbers, lists of them and sh\`...\` go into shell text, not ${describe(value)}`,
  );
}

function describe(value: unknown): string {
  return value instanceof Object ? value.constructor.name : String(value);
}

function checkLiterals(literals: TemplateStringsArray): readonly string[] {
  const uselessEscape = literals.raw
    .map((raw) => /(?<!\\)(?:\\\\)*\\[^\\`$nt{]/.exec(raw)?.[0])
    .find(Boolean);
  if (uselessEscape !== undefined) {
    throw new TypeError(`JavaScript drops the backslash of ${JSON.stringify(uselessEscape)}; write it twice`);
  }
  let state = START;
  literals.forEach((literal, index) => {
    state = scan(literal, state);
    if (index === literals.length - 1) return;
    const unsafe = unsafePlace(state);
    if (unsafe !== undefined) throw new TypeError(`a value cannot stand inside ${unsafe}: ${literal}\${...}`);
    state = afterValue(state);
  });
  const open = openPlace(state);
  if (open !== undefined) throw new TypeError(`shell text ends inside ${open}: ${literals.join("...")}`);
  return [...literals];
}
