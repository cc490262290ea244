/** A place in shell text, named the way an error message needs it. In `plain` text a quoted word means itself. */
type Place =
  | "plain"
  | "parentheses"
  | "single quotes"
  | "double quotes"
  | "backticks"
  | "a comment"
  | "a parameter expansion"
  | "arithmetic";

/** Where a scan stands between two literal parts of a template. */
export interface ShellState {
  /** Innermost place last; empty means plain text. */
  readonly places: readonly Place[];
  /** The character before the next one: "" at the start of the text, a NUL for an interpolated value. */
  readonly previous: string;
}

export const START: ShellState = { places: [], previous: "" };

/** The state after an interpolated value. */
export function afterValue(state: ShellState): ShellState {
  return { ...state, previous: VALUE };
}

/** The place a quoted word would not survive at, or undefined where it is safe. */
export function unsafePlace(state: ShellState): string | undefined {
  const place = innermost(state.places);
  if (place !== "plain" && place !== "parentheses") return place;
  if (state.previous === "$") return "an expansion (after a dollar sign)";
  if (state.previous === "\\") return "an escape (after a backslash)";
  return undefined;
}

/** The place the text would end in, or undefined where it is complete. */
export function openPlace(state: ShellState): string | undefined {
  return unsafePlace(state) ?? state.places.at(-1);
}

/**
 * Follows the quoting of POSIX shell text. A case pattern inside `$(...)` needs its opening parenthesis, as
 * POSIX recommends.
 * @throws TypeError for here-documents and `$'...'`, which are refused.
 */
export function scan(text: string, from: ShellState): ShellState {
  const places = [...from.places];
  let previous = from.previous;
  for (let index = 0; index < text.length;) {
    const taken = step(text, index, places, previous);
    index += taken;
    previous = text[index - 1] ?? previous;
    if (taken === 2 && /[\\$]/.test(text.charAt(index - 2))) previous = COMPLETE;
  }
  return { places, previous };
}

const VALUE = "\0";
/** An escaped character or a special parameter: whatever it is, it says nothing about what follows. */
const COMPLETE = "\u0001";
const CLOSES: Partial<Record<Place, string>> = {
  "single quotes": "'",
  "double quotes": '"',
  backticks: "`",
  "a comment": "\n",
  "a parameter expansion": "}",
  arithmetic: ")",
  parentheses: ")",
};

/** Handles the characters at `index`, changes `places`, and tells how many characters it took. */
function step(text: string, index: number, places: Place[], previous: string): number {
  const place = innermost(places);
  const char = text.charAt(index);
  if (char === CLOSES[place]) return pop(places);
  if (place === "single quotes" || place === "a comment") return 1;
  if (char === "\\") return text.length > index + 1 ? 2 : 1;
  if (place === "backticks") return 1;
  if (char === "$") return expansion(text, index, place, places);
  if (char === "`") return push(places, "backticks");
  if (char === '"') return push(places, "double quotes");
  if (place === "double quotes") return 1;
  if (char === "'" && !places.includes("double quotes")) return push(places, "single quotes");
  if (place === "arithmetic") return char === "(" ? push(places, "arithmetic") : 1;
  if (place === "a parameter expansion") return 1;
  return plain(text, index, places, previous);
}

function plain(text: string, index: number, places: Place[], previous: string): number {
  const char = text.charAt(index);
  if (char === "'") return push(places, "single quotes");
  if (char === "(") return push(places, "parentheses");
  if (text.startsWith("<<", index))
    throw new TypeError("here-documents are refused: data travels through stdin");
  if (char !== "#") return 1;
  if (previous === VALUE)
    throw new TypeError("a # straight after a value may begin a comment; put a space before it");
  return previous === "" || /[\s;&|()]/.test(previous) ? push(places, "a comment") : 1;
}

function expansion(text: string, index: number, place: Place, places: Place[]): number {
  const rest = text.slice(index + 1, index + 3);
  if (rest === "((") return push(places, "arithmetic", "arithmetic") + 2;
  if (rest.startsWith("(")) return push(places, "parentheses") + 1;
  if (rest.startsWith("{")) return push(places, "a parameter expansion") + 1;
  if (/^['"]/.test(rest) && place !== "double quotes") {
    throw new TypeError(`$${rest.charAt(0)} quoting is refused: not every shell knows it`);
  }
  return /^[$#?!@*\-\w]/.test(rest) ? 2 : 1;
}

function innermost(places: readonly Place[]): Place {
  return places.at(-1) ?? "plain";
}

function push(places: Place[], ...added: Place[]): number {
  places.push(...added);
  return 1;
}

function pop(places: Place[]): number {
  places.pop();
  return 1;
}
