import { mkdirSync, writeFileSync } from "node:fs";
import { cpus, loadavg, release, totalmem } from "node:os";
import { join } from "node:path";

/** One measured figure of several runs. */
export interface Measure {
  readonly name: string;
  readonly unit: "ms" | "s" | "MiB" | "MB";
  /** Every counted run, in order. */
  readonly runs: readonly number[];
  readonly median: number;
  /** What it is meant to stay under, same unit; undefined where it is only reported. */
  readonly target?: number;
}

/** Middle value of an odd number of runs; the lower of the two middle ones of an even number. */
export function median(runs: readonly number[]): number {
  const sorted = [...runs].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
}

/** A measure of some runs, rounded to a tenth. */
export function measure(
  name: string,
  unit: Measure["unit"],
  runs: readonly number[],
  target?: number,
): Measure {
  const rounded = runs.map((run) => Math.round(run * 10) / 10);
  return { name, unit, runs: rounded, median: median(rounded), ...(target === undefined ? {} : { target }) };
}

/** The machine that measures, as every result names it. */
export function machine() {
  const [cpu] = cpus();
  return {
    cpus: `${cpus().length} x ${cpu?.model ?? "unknown"}`,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    kernel: release(),
    node: process.version,
    // Above the number of processors, what the clock says is other programs' time too.
    load: Math.round((loadavg()[0] ?? 0) * 10) / 10,
  };
}

/** Prints measures and writes them, with machine and date, to bench/results/NAME.json. */
export function record(name: string, measures: readonly Measure[]): void {
  const result = {
    date: new Date().toISOString().slice(0, 10),
    machine: machine(),
    measures,
  };
  const directory = join(__dirname, "results");
  mkdirSync(directory, { recursive: true });
  writeFileSync(join(directory, `${name}.json`), `${JSON.stringify(result, undefined, 2)}\n`);
  console.table(measures.map(({ runs, ...rest }) => ({ ...rest, runs: runs.join(", ") })));
}
