// One by one: the whole package takes longer to load than everything asked of it.
import coerce from "semver/functions/coerce";
import gte from "semver/functions/gte";
import major from "semver/functions/major";
import minor from "semver/functions/minor";

/** Major and minor part of a full version: "1.36.3" gives "1.36". */
export function minorOf(version: string): string {
  return `${major(version)}.${minor(version)}`;
}

/** Whether a version ("1.36.3" or "1.36") is at least another. */
export function isAtLeast(version: string, least: string): boolean {
  return gte(full(version), full(least));
}

/** The highest of at least one version, in any order. */
export function newest(versions: readonly string[]): string {
  return versions.reduce((best, version) => (isAtLeast(version, best) ? version : best));
}

function full(version: string): string {
  const parsed = coerce(version);
  if (parsed === null) throw new RangeError(`not a version: ${version}`);
  return parsed.version;
}
