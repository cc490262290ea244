/** Host -> base URL that serves the same paths, for example `dl.k8s.io` -> `https://mirror.example.no/k8s`. */
export type Mirrors = ReadonlyMap<string, string>;

/** The URL to fetch: on the mirror of its host if there is one, with the mirror's own path in front. */
export function throughMirror(url: string, mirrors: Mirrors): string {
  const { host, pathname, search } = new URL(url);
  const mirror = mirrors.get(host);
  return mirror === undefined ? url : `${mirror.replace(/\/+$/, "")}${pathname}${search}`;
}
