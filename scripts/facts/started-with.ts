import { sh } from "../shell";
import type { Fact } from "./fact";

/**
 * Where a service notes, each time it starts, which files it started with: the output of `stat -c '%n %Y %i'`, written
 * by its ExecStartPre. Files are replaced by renaming, so a new content always has another inode.
 */
export function startNote(service: string): string {
  return `/run/kubefjord/${service}.started-with`;
}

/** True where the service's last start saw the files as they are now: no restart was left out, whatever interrupted. */
export function startedWith(service: string, paths: readonly string[]): Fact<boolean> {
  return {
    text: sh`now=$(stat -c '%n %Y %i' ${paths} 2> /dev/null) || exit 1
      [ "$now" = "$(cat ${startNote(service)} 2> /dev/null)" ]`,
    parse: ({ code }) => code === 0,
  };
}
