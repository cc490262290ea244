import { sh } from "../shell";
import { type Fact, linesOf } from "./fact";

/** Where a node asks for names. */
export interface Nameservers {
  /** Addresses in /etc/resolv.conf. */
  readonly stub: readonly string[];
  /** Addresses in the file systemd-resolved writes for its own upstreams; empty where it does not run. */
  readonly resolved: readonly string[];
}

/** The file systemd-resolved writes for programs that must not ask its stub. */
export const RESOLVED_FILE = "/run/systemd/resolve/resolv.conf";

export const nameservers: Fact<Nameservers> = {
  text: sh`for file in /etc/resolv.conf ${RESOLVED_FILE}; do
      [ ! -r "$file" ] || while read -r word address rest; do
        if [ "$word" = nameserver ]; then echo "$file $address"; fi
      done < "$file"
    done`,
  parse: (answer) => {
    const of = (file: string): string[] =>
      linesOf(answer).flatMap((line) => (line.startsWith(`${file} `) ? [line.slice(file.length + 1)] : []));
    return { stub: of("/etc/resolv.conf"), resolved: of(RESOLVED_FILE) };
  },
};

/** Addresses a resolver in a pod could use too: not a stub on the node itself, which would ask itself in a loop. */
export function usable({ stub, resolved }: Nameservers): string[] {
  return [...resolved, ...stub].filter((address) => !/^127\.|^::1$/.test(address));
}
