import type { PhaseName } from "../../constructs/phase-call";
import type { ClusterSpec, NodeSpec } from "../../spec";
import type { ArtifactSource } from "../artifacts/artifact-source";
import type { Facts } from "../facts/fact";
import type { Finding, NodeFinding } from "../finding";
import type { Step } from "../step";

/** One node of a phase, with the cluster it is in. */
export interface Target {
  readonly spec: ClusterSpec;
  readonly node: NodeSpec;
  /** Absolute path of the project's root, from which relative paths in the spec count. */
  readonly project: string;
}

/** What one node has to be and what it is. */
export interface NodeState<D, F> {
  readonly node: NodeSpec;
  readonly desired: D;
  readonly facts: F;
}

/** A pure function that names the changes a node needs, in order; none means in sync. */
export type Operation<D, F> = (desired: D, facts: F) => readonly Step[];

/** A pure function that reads the live state of one node. */
export type Check<D, F> = (desired: D, facts: F) => readonly NodeFinding[];

/** A pure function that looks at all nodes together, before anything is changed on any. */
export type FleetCheck<D, F> = (nodes: readonly NodeState<D, F>[], spec: ClusterSpec) => readonly Finding[];

/** Asks a node some questions in one round trip. */
export type Ask = <L>(facts: Facts<L>) => Promise<L>;

/**
 * What is asked of each node of the fleet only where something is about to change: questions too dear for a run that
 * finds everything in place.
 */
export type LastCheck<D, F> = (
  state: NodeState<D, F>,
  ask: Ask,
  fleet: readonly NodeState<D, F>[],
  spec: ClusterSpec,
) => Promise<readonly Finding[]>;

/**
 * For a phase some of whose changes interrupt what runs on a node: such nodes are changed turn by turn, after all those
 * whose changes nobody notices.
 */
export interface Rolled<D, F> {
  /** Why a node has to wait for its turn, as the first step of its plan; undefined where it need not. */
  readonly reason: (desired: D, facts: F) => string | undefined;
  /** How many workers have their turn at the same time; control planes go one at a time. */
  readonly atOnce: (spec: ClusterSpec) => number;
  /** Does the work of one node with what has to come before and after it. */
  readonly around: <T>(state: NodeState<D, F>, work: () => Promise<T>) => Promise<T>;
}

/**
 * An ordered list of operations over a set of nodes: reads top to bottom like the runbook it replaces.
 * D is what a node has to be, F what it is.
 */
export interface Phase<D, F> {
  readonly name: PhaseName;
  readonly nodes: (spec: ClusterSpec) => readonly NodeSpec[];
  readonly desired: (target: Target) => D | Promise<D>;
  /** All questions, asked in one round trip per node. */
  readonly facts: (desired: D) => Facts<F>;
  /** Refusals over the whole fleet; any error means that nothing is touched anywhere. */
  readonly preflight: readonly FleetCheck<D, F>[];
  /** @default nothing more is asked */
  readonly lastCheck?: LastCheck<D, F>;
  readonly operations: readonly Operation<D, F>[];
  /** How many nodes are changed at the same time. */
  readonly atOnce: (spec: ClusterSpec) => number;
  /** @default no change interrupts a node */
  readonly rolled?: Rolled<D, F>;
  /** The live state, read again after changes: not the files that were written. */
  readonly verify: readonly Check<D, F>[];
  /** Where transfers get their bytes. @default no operation gives transfers */
  readonly artifacts?: ArtifactSource;
}
