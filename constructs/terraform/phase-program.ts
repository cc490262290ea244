import { realpathSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { App, type LocalExecProvisioner, Manifest, TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import { CALL_VARIABLES, type PhaseName } from "../phase-call";

/** File beside cdk.tf.json that holds the resolved spec. Terraform itself reads only `*.tf` and `*.tf.json`. */
export const SPEC_FILE = "cluster.json";

/** What Terraform starts for a phase. Every path is relative to the stack's directory, where Terraform runs. */
export interface PhaseProgram {
  /** Path of `run-phase.js`. */
  readonly runPhase: string;
  /** Name of the cluster. */
  readonly cluster: string;
  /** Path of the spec file. */
  readonly spec: string;
  /** Path of the project's root. */
  readonly project: string;
}

/** Where things are on the machine that synthesises. Only paths relative to each other leave this machine. */
export interface ProgramPlaces {
  /** Directory of cdktf.json. */
  readonly projectDirectory: string;
  /** Path of the program that runs phases. */
  readonly runPhase: string;
}

/** One node's part of a call: variable names of {@link CALL_VARIABLES} with literals or references. */
export type NodeOfCall = Readonly<
  Partial<Record<"node" | "nodeRole" | "nodeAddress" | "nodePrivateAddress" | "nodeAccess", string>>
>;

/** The same text for every phase of every cluster: what differs travels in the environment. */
const COMMAND = `node "$${CALL_VARIABLES.program}"`;

/** The program as seen from the directory Terraform will run in for the stack around `scope`. */
export function phaseProgram(scope: Construct, cluster: string, places: ProgramPlaces): PhaseProgram {
  const runPhase = resolve(places.projectDirectory, places.runPhase);
  return {
    runPhase: fromStack(scope, runPhase),
    cluster,
    spec: SPEC_FILE,
    project: fromStack(scope, places.projectDirectory),
  };
}

/** A path as Terraform sees it, which runs in the directory of the stack around `scope`. */
export function fromStack(scope: Construct, path: string): string {
  const stack = stackDirectory(TerraformStack.of(scope));
  return relative(stack, realpathSync(path)).replaceAll("\\", "/") || ".";
}

/** A provisioner that runs a phase, on create. */
export function callPhase(
  program: PhaseProgram,
  phase: PhaseName,
  node: NodeOfCall = {},
): LocalExecProvisioner {
  const { runPhase, ...shared } = program;
  const values = { program: runPhase, phase, ...shared, ...node };
  const variables = Object.entries(values).map(([name, value]) => [
    CALL_VARIABLES[name as keyof typeof CALL_VARIABLES],
    value,
  ]);
  return {
    type: "local-exec",
    command: COMMAND,
    environment: Object.fromEntries(variables) as Record<string, string>,
  };
}

/** Real path, because `..` is followed from the real directory Terraform runs in. */
function stackDirectory(stack: TerraformStack): string {
  return join(realpathSync(App.of(stack).outdir), Manifest.stacksFolder, stack.node.id);
}
