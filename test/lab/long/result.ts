import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { machine } from "../../../bench/record";

const fileOf = (name: string): string => join(__dirname, "../../../bench/results", `${name}.json`);

/** Writes what a long run has found so far to bench/results/NAME.json, with machine and date. */
export function writeResult(name: string, result: object): void {
  const date = new Date().toISOString().slice(0, 10);
  const content = JSON.stringify({ date, machine: machine(), ...result }, undefined, 2);
  writeFileSync(fileOf(name), `${content}\n`);
}

/** What was written last; undefined where nothing was. */
export function readResult(name: string): unknown {
  return existsSync(fileOf(name)) ? JSON.parse(readFileSync(fileOf(name), "utf8")) : undefined;
}
