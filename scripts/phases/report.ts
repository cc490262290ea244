import type { PhaseName } from "../../constructs/phase-call";
import type { ExitCode } from "../../spec/errors";
import type { Finding } from "../finding";

/** What happens while a phase runs, for people and for programs. Times in milliseconds. */
export type PhaseEvent = { readonly phase: PhaseName } & (
  | { readonly kind: "started"; readonly nodes: readonly string[] }
  /** The questions are answered; `steps` is what has to be done, none where the node is in sync. */
  | {
      readonly kind: "planned";
      readonly node: string;
      readonly steps: readonly string[];
      readonly elapsed: number;
    }
  | { readonly kind: "step-started"; readonly node: string; readonly what: string }
  | { readonly kind: "step-done"; readonly node: string; readonly what: string; readonly elapsed: number }
  /** A line a program on the node printed, secrets blanked out. */
  | { readonly kind: "output"; readonly node: string; readonly text: string }
  | { readonly kind: "finding"; readonly finding: Finding }
  /** Once per failure. A phase that has started ends with `finished`, with this, or with findings of severity error. */
  | {
      readonly kind: "node-failed";
      /** The cluster's name where it is no node's failure. */
      readonly node: string;
      /** The step that failed; undefined between steps, as when a node cannot be reached. */
      readonly step: string | undefined;
      readonly message: string;
      /** Undefined, like the hint, for a bug of ours. */
      readonly code: string | undefined;
      readonly hint: string | undefined;
    }
  | ({ readonly kind: "finished"; readonly elapsed: number } & PhaseTotals)
  /** The last event of `kubefjord reconcile` that did not get to its end: what it says on stderr, and its exit code. */
  | {
      readonly kind: "failed";
      readonly message: string;
      /** Undefined, like the hint, for a bug of ours. */
      readonly code: string | undefined;
      readonly hint: string | undefined;
      readonly exitCode: ExitCode;
    }
);

/** What a phase did in all. */
export interface PhaseTotals {
  readonly nodes: number;
  /** Nodes on which something was changed. */
  readonly changed: number;
  /** Commands and transfers carried out. */
  readonly steps: number;
  /** Exchanges with the node that needed most of them, logins not counted. */
  readonly mostRoundTrips: number;
}

/** Gets every event as it happens. */
export type Report = (event: PhaseEvent) => void;

/** Where progress goes, until it is closed. */
export interface Progress {
  readonly report: Report;
  readonly close: () => void;
}
