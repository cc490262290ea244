const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };

/** Milliseconds of a Go-style duration of whole units such as `1h30m` (time.ParseDuration); throws a RangeError. */
export function milliseconds(duration: string): number {
  if (!/^([0-9]+(ms|s|m|h))+$/.test(duration)) throw new RangeError(`not a duration: ${duration}`);
  let sum = 0;
  for (const [, number, unit] of duration.matchAll(/([0-9]+)(ms|s|m|h)/g)) {
    sum += Number(number) * (UNITS[unit ?? ""] ?? Number.NaN);
  }
  return sum;
}

/** Whole seconds of a duration, rounded down: nginx takes no fractions. */
export function wholeSeconds(duration: string): number {
  return Math.floor(milliseconds(duration) / 1000);
}
