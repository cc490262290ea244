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
