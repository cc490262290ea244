import { closest, distance } from "fastest-levenshtein";

/**
 * The word of `known` that was probably meant, or undefined where nothing is near: at most two letters or
 * a third of them wrong (one in words of three), so that `stratARP` finds `strictARP` and `foo` finds nothing.
 */
export function didYouMean(word: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const lower = word.toLowerCase();
  const exact = known.find((candidate) => candidate.toLowerCase() === lower);
  if (exact !== undefined) return exact;
  const best = closest(word, known);
  return distance(lower, best.toLowerCase()) <= Math.max(word.length > 3 ? 2 : 1, Math.floor(word.length / 3))
    ? best
    : undefined;
}
