import { homedir } from "node:os";
import { join } from "node:path";

/** Directory `name` of the XDG base directory specification, or its default below the home directory. */
function xdg(variable: "XDG_CACHE_HOME" | "XDG_STATE_HOME", fallback: string): string {
  const value = process.env[variable];
  return value?.startsWith("/") ? value : join(homedir(), fallback);
}

/** What can be made again: bundles, machine images, build caches. May be deleted at any time. */
export function cacheDirectory(...below: string[]): string {
  return join(xdg("XDG_CACHE_HOME", ".cache"), "kubefjord", ...below);
}

/** What a running lab needs: disks, sockets, pid files, keys. Emptied by `kubefjord lab down`. */
export function stateDirectory(...below: string[]): string {
  return join(xdg("XDG_STATE_HOME", ".local/state"), "kubefjord", ...below);
}
