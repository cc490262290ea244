import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import type { ClusterSpec } from "../../spec";
import type { PhaseName } from "../phase-call";
import { callPhase, type PhaseProgram } from "./phase-program";
import { ReconcileResource } from "./reconcile-resource";
import type { Triggers } from "./triggers";

/** What a phase is made from. A subclass that wants its phase re-run for more adds to `triggers`. */
export interface PhaseProps {
  /** Desired state of the cluster. */
  readonly spec: ClusterSpec;
  /** What is started to bring it about. */
  readonly program: PhaseProgram;
  /**
   * What must be there before.
   * @default nothing
   */
  readonly after?: readonly ITerraformDependable[];
  /**
   * What the phase is re-run for beside the settings it reads.
   * @default nothing
   */
  readonly triggers?: Triggers;
}

/**
 * One phase of a deploy: a resource whose triggers are the settings the phase reads, and a program that brings
 * the cluster to them. It is never undone: a changed trigger replaces it, and undoing would wipe the cluster.
 */
export abstract class Phase extends Construct implements ITerraformDependable {
  /** Address of the resource, for `dependsOn` of others. */
  readonly fqn: string;
  /** What a change of re-runs the phase. */
  readonly triggers: Triggers;
  private readonly resource: ReconcileResource;

  /**
   * @param phase what `run-phase` is told to run; with `_` for `-` it is the resource's name in Terraform
   * @param reads the settings this phase reads
   */
  constructor(scope: Construct, id: string, phase: PhaseName, reads: Triggers, props: PhaseProps) {
    super(scope, id);
    this.triggers = { ...reads, ...props.triggers };
    this.resource = new ReconcileResource(this, "reconcile", {
      kind: props.spec.terraform.resourceKind,
      logicalId: phase.replaceAll("-", "_"),
      triggers: this.triggers,
      provisioners: [callPhase(props.program, phase)],
      after: props.after ?? [],
    });
    this.fqn = this.resource.fqn;
  }

  /** Lets `resources` come before this phase, for what a project adds between two phases. */
  runAfter(...resources: readonly ITerraformDependable[]): void {
    this.resource.runAfter(...resources);
  }
}
