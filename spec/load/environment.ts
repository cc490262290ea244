import { InputError } from "../errors";
import { type LocatedProblem, type Path, showProblem } from "../problem";
import { resolveCluster, type ResolvedCluster } from "../resolve/resolve-cluster";
import { runRules } from "../rules";
import type { ClusterInput, ClusterSpec } from "../schema/cluster";
import { poolProblems } from "./pool-problems";
import { readText } from "./read-text";
import { schemaProblems } from "./schema-problems";
import { type Position, YamlDocument } from "./yaml-document";

/** An environment file, read: its problems, and, where the schema holds, what it resolves to. */
export interface Environment {
  readonly file: string;
  /** Every problem found, in the order of the file. Errors mean that `resolved` must not be used. */
  readonly problems: readonly LocatedProblem[];
  /** Undefined where the file cannot be read or does not pass the schema. */
  readonly resolved: ResolvedCluster | undefined;
  /** Where the value at a written path stands, or its nearest written ancestor. */
  readonly position: (path: Path) => Position;
}

const START: Position = { line: 1, column: 1 };

/**
 * Reads an environment file and checks it against the schema and every rule. Throws nothing for bad input.
 *
 * @param today the date support periods are compared with
 */
export function readEnvironment(file: string, today: Date = new Date()): Environment {
  const read = readText(file);
  return "text" in read
    ? parseEnvironment(read.text, file, today)
    : unusable(file, [fault(file, START, read.what, read.instead)]);
}

/** The same for a text that is already in memory; `file` is only named in problems. */
export function parseEnvironment(text: string, file: string, today: Date = new Date()): Environment {
  const document = YamlDocument.parse(text);
  if (document.faults.length > 0) {
    return unusable(
      file,
      document.faults.map((found) => fault(file, found, found.what, found.instead)),
    );
  }
  const plain = plainValue(document);
  if ("what" in plain) return unusable(file, [fault(file, START, plain.what, plain.instead)]);
  const { value } = plain;
  const wrong = schemaProblems(value);
  if (wrong.length === 0) wrong.push(...poolProblems(value as ClusterInput));
  if (wrong.length > 0) {
    const problems = wrong.map((problem) => ({
      ...problem,
      file,
      ...(problem.atKey ? document.keyPosition(problem.path) : document.position(problem.path)),
    }));
    return unusable(file, inOrder(problems));
  }
  const resolved = resolveCluster(value as ClusterInput);
  const position = (path: Path) => document.position(path);
  const found = runRules(resolved.spec, {
    today,
    isWritten: (path) => isWritten(value, path),
    pathOf: (node) => resolved.nodePaths.get(node) ?? ["nodes"],
  });
  const problems = found.map((problem) => ({ ...problem, file, ...position(problem.path) }));
  return { file, problems: inOrder(problems), resolved, position };
}

/**
 * The desired state an environment file describes.
 *
 * @throws InputError that lists every problem, if there is at least one error
 */
export function loadEnvironment(file: string, today?: Date): ClusterSpec {
  const { problems, resolved } = readEnvironment(file, today);
  const errors = problems.filter(({ severity }) => severity === "error");
  if (resolved === undefined || errors.length > 0) {
    throw new InputError(
      `${errors.length} problem(s)\n${errors.map((problem) => showProblem(problem)).join("\n")}`,
      {
        code: "invalid-environment",
        subject: file,
        hint: "correct the file; `kubefjord validate` shows the same list",
      },
    );
  }
  return resolved.spec;
}

function plainValue(document: YamlDocument): { value: unknown } | { what: string; instead: string } {
  try {
    const value = document.value();
    if (value !== null && value !== undefined) return { value };
    return {
      what: "the file is empty",
      instead: "describe a cluster; `kubefjord init` makes a first environment",
    };
  } catch {
    return { what: "anchors and aliases expand to an enormous value", instead: "write the values out" };
  }
}

function unusable(file: string, problems: readonly LocatedProblem[]): Environment {
  return { file, problems, resolved: undefined, position: () => START };
}

function fault(file: string, { line, column }: Position, what: string, instead: string): LocatedProblem {
  const why = "Nothing else in the file can be checked before this is mended.";
  return { rule: "readable", severity: "error", path: [], what, why, instead, file, line, column };
}

function inOrder(problems: readonly LocatedProblem[]): readonly LocatedProblem[] {
  return [...problems].sort((a, b) => a.line - b.line || a.column - b.column);
}

function isWritten(value: unknown, path: Path): boolean {
  return (
    path.reduce<unknown>(
      (above, step) => (above as Record<string | number, unknown> | undefined)?.[step],
      value,
    ) !== undefined
  );
}
