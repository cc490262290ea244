import type { PhaseName } from "../../../../constructs/phase-call";
import { readResult, writeResult } from "../result";
import type { Outcome, Point } from "./points";

/** What one point of the matrix came to. */
export type Row = Outcome & { readonly sameEnd: boolean };

/** bench/results/crash-PHASE.json, which several runs may fill. */
export class CrashResult {
  readonly #name: string;

  /** Keeps the points of earlier runs that converged. */
  constructor(
    phase: PhaseName,
    private readonly points: readonly Point[],
  ) {
    this.#name = `crash-${phase}`;
    this.write(this.rows().filter(converged));
  }

  /** Points that nobody has tried, in their order. */
  missing(): readonly Point[] {
    const tried = new Set(this.rows().map(({ point }) => nameOf(point)));
    return this.points.filter((point) => !tried.has(nameOf(point)));
  }

  /** Adds a row, in place of one of the same point. */
  add(row: Row): Row {
    this.write([...this.rows().filter(({ point }) => nameOf(point) !== nameOf(row.point)), row]);
    return row;
  }

  allConverged(): boolean {
    return this.rows().every(converged);
  }

  /** Rows of points that the phase still has. */
  private rows(): readonly Row[] {
    const names = new Set(this.points.map(nameOf));
    const { rows } = (readResult(this.#name) ?? { rows: [] }) as { readonly rows: readonly Row[] };
    return rows.filter(({ point }) => names.has(nameOf(point)));
  }

  private write(rows: readonly Row[]): void {
    const order = this.points.map(nameOf);
    const sorted = [...rows].sort((a, b) => order.indexOf(nameOf(a.point)) - order.indexOf(nameOf(b.point)));
    const notConverged = rows.filter((row) => !converged(row)).length;
    writeResult(this.#name, { points: this.points.length, tried: rows.length, notConverged, rows: sorted });
  }
}

/** A run that had come to its end before its kill shows nothing. */
const converged = ({ killed, next, left, sameEnd }: Row): boolean =>
  killed && next === 0 && left === 0 && sameEnd;

/** The same for the same point of another run. */
function nameOf(point: Point): string {
  return "step" in point ? `${point.afterSteps} ${point.step}` : `moment ${point.moment}`;
}
