/** Way from the root of an environment to a value: keys and list indices. */
export type Path = readonly (string | number)[];

/** An error stops everything; a warning is shown and does not. */
export type Severity = "error" | "warning";

/** Something wrong with an environment, said so that its author can mend it without looking further. */
export interface Problem {
  /** Name of the rule, stable, for example `unique-addresses`. */
  readonly rule: string;
  readonly severity: Severity;
  /** The value that is wrong; where it is not written, its nearest written ancestor is shown. */
  readonly path: Path;
  /** What is wrong: what was found, against what was expected. */
  readonly what: string;
  /** Why it matters. */
  readonly why: string;
  /** What to write instead. */
  readonly instead: string;
}

/** A problem with its place in the file. Line and column count from one. */
export interface LocatedProblem extends Problem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** A path as people write it: `nodes[2].address`, `host.sysctls["net.core.somaxconn"]`. */
export function showPath(path: Path): string {
  return path
    .map((step, index) => {
      if (typeof step === "number") return `[${step}]`;
      if (!/^[A-Za-z0-9_-]+$/.test(step)) return `[${JSON.stringify(step)}]`;
      return index === 0 ? step : `.${step}`;
    })
    .join("");
}

/** How parts of a problem are emphasised; plain text unless a terminal says otherwise. */
export interface Emphasis {
  readonly severity: (text: string, severity: Severity) => string;
  readonly path: (text: string) => string;
  readonly rule: (text: string) => string;
}

const PLAIN: Emphasis = { severity: (text) => text, path: (text) => text, rule: (text) => text };

/** One problem in three lines: place, path and what is wrong; why it matters; what to write instead. */
export function showProblem(problem: LocatedProblem, emphasis: Emphasis = PLAIN): string {
  const { file, line, column, severity, path, what, rule, why, instead } = problem;
  const where = path.length === 0 ? "" : `${emphasis.path(showPath(path))}: `;
  return [
    `${file}:${line}:${column}: ${emphasis.severity(severity, severity)}: ${where}${what} ${emphasis.rule(`[${rule}]`)}`,
    `    why: ${why}`,
    `    fix: ${instead}`,
  ].join("\n");
}
