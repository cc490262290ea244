import { sh } from "../shell";
import { type Fact, linesOf } from "./fact";

/** One SHA-256 per line of the image archives that were imported whole. */
export const IMPORTED = "/var/lib/kubefjord/imported";

/** Digests of the image archives imported so far; decides only where an archive does not name its images' digests. */
export const importedArchives: Fact<ReadonlySet<string>> = {
  text: sh`[ ! -r ${IMPORTED} ] || cat ${IMPORTED}`,
  parse: (answer) => new Set(linesOf(answer)),
};
