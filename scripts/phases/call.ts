import { resolve } from "node:path";
import { CALL_VARIABLES, type NodeAccess, type PhaseName, PHASES } from "../../constructs/phase-call";
import type { ClusterSpec } from "../../spec";
import { InputError } from "../../spec/errors";
import { readSpecFile } from "./spec-file";

/** The node a call is about, as it was when Terraform created it; the spec may not know it any more. */
export interface CalledNode {
  readonly name: string;
  /** Known to `leave`. */
  readonly role: string | undefined;
  /** Public address, known to `leave` for static machines. */
  readonly address: string | undefined;
  /** Known to `leave`. */
  readonly privateAddress: string | undefined;
  /** Known to `leave` for static machines. */
  readonly access: NodeAccess | undefined;
}

/** One request of Terraform: bring this about, for this cluster. */
export interface PhaseCall {
  readonly phase: PhaseName;
  readonly spec: ClusterSpec;
  /** Absolute path of the project's root, from which relative paths in the spec count. */
  readonly project: string;
  /** Defined for the phases that concern one node. */
  readonly node: CalledNode | undefined;
}

type Variables = Readonly<Record<string, string | undefined>>;
type Name = keyof typeof CALL_VARIABLES;

const ALWAYS: readonly Name[] = ["phase", "cluster", "spec", "project"];
const ALSO: Partial<Record<PhaseName, readonly Name[]>> = {
  machine: ["node"],
  leave: ["node", "nodeRole", "nodePrivateAddress"],
};

/**
 * Reads a call from the environment the constructs give to a provisioner.
 *
 * @param variables the process's environment
 * @param directory where relative paths count from: the working directory Terraform chose
 * @throws InputError if the call is incomplete, names an unknown phase, or its spec cannot be read
 */
export function readCall(variables: Variables, directory: string): PhaseCall {
  requireAll(ALWAYS, variables);
  const phase = phaseName(get(variables, "phase"));
  requireAll(ALSO[phase] ?? [], variables);
  const spec = readSpecFile(resolve(directory, get(variables, "spec")), get(variables, "cluster"));
  const project = resolve(directory, get(variables, "project"));
  return { phase, spec, project, node: calledNode(variables) };
}

function calledNode(variables: Variables): CalledNode | undefined {
  const name = variables[CALL_VARIABLES.node];
  if (name === undefined) return undefined;
  return {
    name,
    role: variables[CALL_VARIABLES.nodeRole],
    address: variables[CALL_VARIABLES.nodeAddress],
    privateAddress: variables[CALL_VARIABLES.nodePrivateAddress],
    access: nodeAccess(variables[CALL_VARIABLES.nodeAccess]),
  };
}

/** As our constructs wrote it: nobody else writes this variable. */
function nodeAccess(json: string | undefined): NodeAccess | undefined {
  return json === undefined ? undefined : (JSON.parse(json) as NodeAccess);
}

function get(variables: Variables, name: Name): string {
  return variables[CALL_VARIABLES[name]] ?? "";
}

function requireAll(names: readonly Name[], variables: Variables): void {
  const missing = names.filter((name) => get(variables, name) === "").map((name) => CALL_VARIABLES[name]);
  if (missing.length === 0) return;
  throw new InputError(`expected ${missing.join(", ")} in the environment; found nothing`, {
    code: "incomplete-call",
    subject: "run-phase",
    hint: "Terraform starts this program during `cdktf deploy`; it is not meant to be started by hand",
  });
}

function phaseName(given: string): PhaseName {
  const known = PHASES.find((name) => name === given);
  if (known !== undefined) return known;
  throw new InputError(`expected one of the phases ${PHASES.join(", ")}; found ${given}`, {
    code: "unknown-phase",
    subject: CALL_VARIABLES.phase,
    hint: "synthesise again with the version of kubefjord that runs the phases",
  });
}
