import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { machine } from "../../../bench/record";

/** Writes what a long run has found so far to bench/results/NAME.json, with machine and date. */
export function writeResult(name: string, result: object): void {
  const directory = join(__dirname, "../../../bench/results");
  mkdirSync(directory, { recursive: true });
  const date = new Date().toISOString().slice(0, 10);
  const content = JSON.stringify({ date, machine: machine(), ...result }, undefined, 2);
  writeFileSync(join(directory, `${name}.json`), `${content}\n`);
}
