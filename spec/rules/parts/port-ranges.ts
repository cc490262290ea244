/** Ports from the first to the last, both included. */
export interface PortRange {
  readonly first: number;
  readonly last: number;
}

/** Reads "30000-32767"; undefined unless both are ports and the first is not above the last. */
export function parsePortRange(text: string): PortRange | undefined {
  const [, first, last] = /^(\d+)[- ](\d+)$/.exec(text) ?? [];
  const range = { first: Number(first), last: Number(last) };
  return range.first >= 1 && range.first <= range.last && range.last <= 65_535 ? range : undefined;
}

/** Whether a range holds a port. */
export function holds({ first, last }: PortRange, port: number): boolean {
  return first <= port && port <= last;
}

/** The ports two ranges share; undefined if there are none. */
export function sharedPorts(one: PortRange, other: PortRange): PortRange | undefined {
  const shared = { first: Math.max(one.first, other.first), last: Math.min(one.last, other.last) };
  return shared.first <= shared.last ? shared : undefined;
}

/** A range as people write it. */
export function showPorts({ first, last }: PortRange): string {
  return first === last ? String(first) : `${first}-${last}`;
}
