import { resolve } from "node:path";
import pc from "picocolors";
// By file, not from ../spec, which also loads the schema's source and TypeBox: a tenth of a second.
import { ExitCode } from "../spec/errors";
import type { Environment } from "../spec/load/environment";
import { environmentFile, environmentFiles, readEnvironments } from "../spec/load/environments";
import { type Emphasis, type LocatedProblem, showProblem } from "../spec/problem";

const COLOURS: Emphasis = {
  severity: (text, severity) => (severity === "error" ? pc.red(text) : pc.yellow(text)),
  path: pc.bold,
  rule: pc.dim,
};

/**
 * Prints every problem of the named environments (all of the project where none is named) and sets the
 * exit code: 2 if there is an error, 0 if there are warnings at most.
 *
 * @throws InputError for a name no environment has
 */
export function validate(names: readonly string[], format: "text" | "json"): void {
  const files =
    names.length === 0 ? environmentFiles() : eachOnce(names.map((name) => environmentFile(name)));
  const environments = readEnvironments(files);
  const problems = environments.flatMap((environment) => environment.problems);
  const errors = problems.filter(({ severity }) => severity === "error").length;
  if (errors > 0) process.exitCode = ExitCode.WrongInput;
  if (format === "json") {
    console.log(JSON.stringify(problems, undefined, 2));
    return;
  }
  for (const problem of problems) console.log(`${showProblem(problem, COLOURS)}\n`);
  for (const environment of environments) console.log(summary(environment));
}

/** A file that is named twice is one environment, not two of one cluster name. */
function eachOnce(files: readonly string[]): string[] {
  return [...new Map(files.map((file) => [resolve(file), file])).values()];
}

function summary({ file, problems, resolved }: Environment): string {
  const count = (severity: LocatedProblem["severity"]) =>
    problems.filter((problem) => problem.severity === severity).length;
  const errors = count("error");
  const warnings = count("warning");
  const nodes = resolved === undefined ? "" : `, ${plural(resolved.spec.nodes.length, "node")}`;
  return `${file}: ${errors === 0 ? "valid" : plural(errors, "error")}${warnings === 0 ? "" : `, ${plural(warnings, "warning")}`}${nodes}`;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
