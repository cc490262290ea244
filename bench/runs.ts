/**
 * How often to measure: the bench's first argument.
 *
 * @param usual without an argument; medians of three runs are what we compare
 * @throws RangeError for anything but a whole number of at least 1
 */
export function runsWanted(usual = 3): number {
  const text = process.argv[2];
  const runs = text === undefined ? usual : Number(text);
  if (!Number.isInteger(runs) || runs < 1)
    throw new RangeError(`expected a whole number of runs, at least 1; found ${text ?? ""}`);
  return runs;
}
