import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  LineCounter,
  type Node,
  parseDocument,
} from "yaml";
import type { Path } from "../problem";

/** Line and column, both from one. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A YAML problem: the text itself is not a document we can read. */
export interface SyntaxFault extends Position {
  readonly what: string;
  readonly instead: string;
}

/** In the author's words, where the yaml package's own are for programmers. */
const WHAT: Record<string, string> = {
  DUPLICATE_KEY: "this key is written twice in one group",
  MULTIPLE_DOCS: "a second document begins here",
  NON_STRING_KEY: "a key is a list, a group, an alias or tagged; expected plain text",
  RESOURCE_EXHAUSTION: "lists or groups are nested too deeply here",
};

/** What the yaml package's error codes mean for the author. */
const INSTEAD: Record<string, string> = {
  DUPLICATE_KEY: "keep one of the two; the second would silently win",
  MULTIPLE_DOCS: "keep one document per file: one environment, one cluster",
  NON_STRING_KEY: "write a name; quote one that begins with * or ?",
  RESOURCE_EXHAUSTION: "take the outer brackets away",
  TAB_AS_INDENT: "indent with spaces; YAML does not allow tabs there",
  BAD_INDENT: "indent every key of one group by the same number of spaces",
  MISSING_CHAR: "close the bracket or quote that was opened before",
};

/** A parsed YAML text that can say where each value stands. */
export class YamlDocument {
  private constructor(
    private readonly document: Document.Parsed,
    private readonly lines: LineCounter,
    readonly faults: readonly SyntaxFault[],
  ) {}

  /** Parses YAML 1.2 (in which `NO` is Norway, not false). Never throws: look at `faults` first. */
  static parse(text: string): YamlDocument {
    const lines = new LineCounter();
    const options = { lineCounter: lines, prettyErrors: false, stringKeys: true, version: "1.2" } as const;
    const document = parseDocument(text, options);
    const at = (offset: number): Position => {
      const { line, col } = lines.linePos(offset);
      return { line: Math.max(line, 1), column: Math.max(col, 1) };
    };
    const syntax = telling(document.errors).map((error) => ({
      ...at(error.pos[0]),
      what: WHAT[error.code] ?? error.message.replace(/\s+/g, " "),
      instead: INSTEAD[error.code] ?? "correct the YAML here",
    }));
    // Most files have no alias, and then the document need not be walked.
    const faults = syntax.length > 0 || !text.includes("*") ? syntax : aliasFaults(document, at);
    return new YamlDocument(document, lines, faults);
  }

  /** The plain value. Throws only where a few anchors would expand to an enormous value. */
  value(): unknown {
    return this.document.toJS({ maxAliasCount: 1000 }) as unknown;
  }

  /** Where the value at `path` stands, or, where it is not written, its nearest written ancestor. */
  position(path: Path): Position {
    return this.locate(path, false);
  }

  /** Where the key (not the value) at the end of `path` stands. */
  keyPosition(path: Path): Position {
    return this.locate(path, true);
  }

  private locate(path: Path, preferKey: boolean): Position {
    let node: unknown = this.document.contents;
    let offset = rangeStart(node) ?? 0;
    for (const [index, step] of path.entries()) {
      const collection: unknown = isAlias(node) ? node.resolve(this.document) : node;
      if (!isCollection(collection)) break;
      const pair = isMap(collection)
        ? collection.items.find(({ key }) => isScalar(key) && String(key.value) === String(step))
        : undefined;
      const value: unknown = pair === undefined ? collection.get(step, true) : pair.value;
      if (pair === undefined && value === undefined) break;
      const last = index === path.length - 1;
      const here =
        pair !== undefined && ((last && preferKey) || rangeStart(value) === undefined) ? pair.key : value;
      offset = rangeStart(here) ?? offset;
      node = value;
    }
    const { line, col } = this.lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  }
}

function rangeStart(node: unknown): number | undefined {
  return (node as Node | null | undefined)?.range?.[0];
}

/**
 * The first error of each place: what follows it there says nothing new. Nesting that exhausts the stack is told
 * once: the parser meets it again on its way back out of each level.
 */
function telling(errors: Document.Parsed["errors"]): Document.Parsed["errors"] {
  const exhausted = errors.find(({ code }) => code === "RESOURCE_EXHAUSTION");
  if (exhausted !== undefined) return [exhausted];
  const places = new Set<number>();
  return errors.filter(({ pos: [start] }) => !places.has(start) && places.add(start));
}

/** Aliases without an anchor, and those that contain themselves: `a: &x { b: *x }` has no finite value. */
function aliasFaults(document: Document.Parsed, at: (offset: number) => Position): SyntaxFault[] {
  const faults: SyntaxFault[] = [];
  const visit = (node: unknown, open: ReadonlySet<unknown>): void => {
    if (isPair(node)) {
      visit(node.key, open);
      visit(node.value, open);
    } else if (isAlias(node)) {
      const anchored = node.resolve(document);
      if (anchored !== undefined && !open.has(anchored)) return;
      const what =
        anchored === undefined
          ? "has no anchor above it"
          : "stands inside its own anchor: the value would never end";
      faults.push({
        ...at(rangeStart(node) ?? 0),
        what: `the alias *${node.source} ${what}`,
        instead: "write the value out, or quote it if it is no alias",
      });
    } else if (isCollection(node)) {
      const inside = new Set(open).add(node);
      for (const item of node.items) visit(item, inside);
    }
  };
  visit(document.contents, new Set());
  return faults;
}
