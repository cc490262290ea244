/** Names for a sentence: all of them up to `most`, then the number of the others. */
export function listed(names: readonly string[], most = 3): string {
  const rest = names.length - most;
  return rest <= 0 ? names.join(", ") : `${names.slice(0, most).join(", ")} and ${rest} more`;
}
