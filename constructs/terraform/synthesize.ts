import { relative } from "node:path";
import { Annotations, App, type TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import {
  type ClusterSpec,
  type Environment,
  environmentFiles,
  InputError,
  KubefjordError,
  readEnvironments,
  showProblem,
} from "../../spec";
import { ClusterStack } from "./cluster-stack";

/** What a project is synthesised from. */
export interface SynthesizeProps {
  /** Directory of the environment files (`*.yaml`). */
  readonly environments: string;
  /**
   * Makes the stack of an environment.
   * @default a ClusterStack named like the cluster
   */
  readonly stackFor?: StackFor;
  /**
   * Directory that takes the result.
   * @default CDKTF_OUTDIR, which the cdktf CLI sets, or cdktf.out
   */
  readonly outdir?: string;
}

/** Makes the stack that stands for an environment. */
export type StackFor = (scope: Construct, spec: ClusterSpec) => TerraformStack;

/**
 * The whole of a project's `main.ts`: one stack for each environment, synthesised. If any environment has an
 * error, every problem is printed, the process's exit code becomes that of wrong input (2), and nothing is
 * written. Warnings become warnings of cdktf.
 *
 * @example
 * synthesize({ environments: join(__dirname, "environments") });
 */
export function synthesize(props: SynthesizeProps): void {
  try {
    const environments = read(props.environments);
    const app = new App({ outdir: props.outdir, stackTraces: false });
    for (const environment of environments) addStack(app, environment, props.stackFor ?? clusterStack);
    app.synth();
  } catch (error) {
    if (!(error instanceof KubefjordError)) throw error;
    console.error(error.explain());
    process.exitCode = error.exitCode;
  }
}

function clusterStack(scope: Construct, spec: ClusterSpec): TerraformStack {
  return new ClusterStack(scope, spec.cluster, { spec });
}

/** Relative to the working directory, so that no problem names a path of this machine. */
function read(directory: string): readonly Valid[] {
  const shown = relative(process.cwd(), directory) || ".";
  const environments = readEnvironments(environmentFiles(shown));
  const errors = environments
    .flatMap(({ problems }) => problems)
    .filter(({ severity }) => severity === "error");
  if (errors.length === 0 && environments.every(isResolved)) return environments;
  throw new InputError(
    `${errors.length} problem(s)\n${errors.map((problem) => showProblem(problem)).join("\n")}`,
    {
      code: "invalid-environment",
      subject: shown,
      hint: "correct the files; `kubefjord validate` shows the same list",
    },
  );
}

type Valid = Environment & { readonly resolved: NonNullable<Environment["resolved"]> };

function isResolved(environment: Environment): environment is Valid {
  return environment.resolved !== undefined;
}

function addStack(app: App, { resolved, problems }: Valid, stackFor: StackFor): void {
  const stack = stackFor(app, resolved.spec);
  for (const problem of problems) Annotations.of(stack).addWarning(showProblem(problem));
}
