/** Groups items by key and keeps the groups of two or more, in the order of their first member. */
export function repeated<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = grouped(items, key);
  for (const [value, members] of groups) if (members.length < 2) groups.delete(value);
  return groups;
}

/** Groups items by key, in the order of their first member. */
export function grouped<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const value = key(item);
    const members = groups.get(value);
    if (members === undefined) groups.set(value, [item]);
    else members.push(item);
  }
  return groups;
}
