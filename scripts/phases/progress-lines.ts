import pc from "picocolors";
import { showFinding } from "../finding";
import type { PhaseEvent, Report } from "./report";

/**
 * Progress as lines for a log: one per finished step and node, with the time it took. For Terraform, a pipe, a pipeline.
 *
 * @param print gets each line
 */
export function progressLines(print: (line: string) => void): Report {
  return (event) => {
    const line = lineOf(event);
    if (line !== undefined) print(`${event.phase} ${line}`);
  };
}

/** Progress as one JSON object per event and line. */
export function progressJson(print: (line: string) => void): Report {
  return (event) => print(JSON.stringify(event));
}

function lineOf(event: PhaseEvent): string | undefined {
  switch (event.kind) {
    case "started":
      return `on ${event.nodes.length} ${event.nodes.length === 1 ? "node" : "nodes"}`;
    case "planned":
      return event.steps.length === 0
        ? `${event.node}  in sync  ${seconds(event.elapsed)}`
        : `${event.node}  ${event.steps.length} steps to do  ${seconds(event.elapsed)}`;
    case "step-done":
      return `${event.node}  ${event.what}  ${seconds(event.elapsed)}`;
    case "finding":
      return event.finding.severity === "warning" ? pc.yellow(showFinding(event.finding)) : undefined;
    case "node-failed":
      return `${event.node}  ${pc.red("failed")}: ${failure(event)}`;
    case "finished":
      return `done: ${event.changed} of ${event.nodes} nodes changed by ${event.steps} steps  ${seconds(event.elapsed)}`;
    case "step-started":
    case "output":
    // The program's last words on stderr say it.
    case "failed":
      return undefined;
  }
}

/** Errors of commands begin with the step; those of the API know only what was asked of it. */
function failure({ step, message }: Extract<PhaseEvent, { kind: "node-failed" }>): string {
  return step === undefined || message.startsWith(step) ? message : `${step}: ${message}`;
}

/** `(3.2 s)` */
function seconds(milliseconds: number): string {
  return `(${(milliseconds / 1000).toFixed(1)} s)`;
}
