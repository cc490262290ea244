import pc from "picocolors";
import { progressLines } from "./progress-lines";
import type { PhaseEvent, Progress } from "./report";

/** Milliseconds between two pictures: fast enough for the eye. */
const PICTURE = 100;
/** Nodes shown at once; the rest are counted. */
const MOST_ROWS = 20;

/**
 * Finished steps scroll by as lines; below them, one row per node that is at work, with the step it is in and for how
 * long.
 */
export async function liveProgress(
  stream: NodeJS.WriteStream,
  print: (line: string) => void,
): Promise<Progress> {
  const { createLogUpdate } = await import("log-update");
  const update = createLogUpdate(stream);
  const rows = new Rows();
  const lines = progressLines((line) => {
    update.clear();
    print(line);
  });
  const timer = setInterval(() => update(rows.picture(performance.now())), PICTURE);
  return {
    report: (event) => {
      rows.take(event, performance.now());
      lines(event);
    },
    close: () => {
      clearInterval(timer);
      update.clear();
      update.done();
    },
  };
}

/** What every node is at. */
export class Rows {
  readonly #steps = new Map<string, { readonly what: string; readonly since: number }>();

  /** @param now milliseconds on the clock of {@link picture} */
  take(event: PhaseEvent, now: number): void {
    if (event.kind === "step-started") this.#steps.set(event.node, { what: event.what, since: now });
    if (event.kind === "step-done" || event.kind === "node-failed") this.#steps.delete(event.node);
  }

  /** @param now milliseconds */
  picture(now: number): string {
    const rows = [...this.#steps].slice(0, MOST_ROWS).map(([node, { what, since }]) => {
      const elapsed = `${((now - since) / 1000).toFixed(1)} s`;
      return `${pc.cyan("·")} ${node}  ${what}  ${pc.dim(elapsed)}`;
    });
    const more = this.#steps.size - rows.length;
    return [...rows, ...(more > 0 ? [pc.dim(`and ${more} more nodes`)] : [])].join("\n");
  }
}
