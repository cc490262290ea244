import { isCommand, isGuarded, type Step } from "../../../scripts/step";

/** Steps as a golden file shows them: what is said about each, its text for the shell and its data. */
export function shown(steps: readonly Step[]): string {
  return steps.map(one).join("\n");
}

function one(step: Step): string {
  if (isGuarded(step)) return `## ${step.what}\n${one(step.change)}\n${one(step.confirm)}`;
  if (!isCommand(step)) return `# ${step.what}\n`;
  const input = (step.input ?? []).map(String).join("");
  return `# ${step.what}\n${step.text.toString()}\n${input === "" ? "" : `<<<\n${input}>>>\n`}`;
}

/** What is said about each step, for tests of which steps there are. */
export function whats(steps: readonly Step[]): string[] {
  return steps.map(({ what }) => what);
}
