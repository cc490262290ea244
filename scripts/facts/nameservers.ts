import { sh } from "../shell";
import { type Fact, linesOf } from "./fact";

/** Where a node asks for names. */
export interface Nameservers {
  /** Addresses in /etc/resolv.conf. */
  readonly stub: readonly string[];
  /** Addresses in the file systemd-resolved writes for its own upstreams; undefined where it does not run. */
  readonly resolved: readonly string[] | undefined;
}

const OWN_FILE = "/etc/resolv.conf";
/** The file systemd-resolved writes for programs that must not ask its stub. It outlives systemd-resolved. */
const RESOLVED_FILE = "/run/systemd/resolve/resolv.conf";

export const nameservers: Fact<Nameservers> = {
  text: sh`for file in ${OWN_FILE} ${RESOLVED_FILE}; do
      [ -r "$file" ] || continue
      [ "$file" = ${OWN_FILE} ] || systemctl -q is-active systemd-resolved || continue
      echo "$file"
      while read -r word address rest || [ -n "$word" ]; do
        if [ "$word" = nameserver ]; then echo "$file $address"; fi
      done < "$file"
    done`,
  parse: (answer) => {
    const lines = linesOf(answer);
    const of = (file: string): string[] =>
      lines.flatMap((line) => (line.startsWith(`${file} `) ? [line.slice(file.length + 1)] : []));
    return { stub: of(OWN_FILE), resolved: lines.includes(RESOLVED_FILE) ? of(RESOLVED_FILE) : undefined };
  },
};

/** The file whose nameservers kubelet gives to pods, chosen as kubeadm does: by whether systemd-resolved runs. */
export function podsFile({ resolved }: Nameservers): string {
  return resolved === undefined ? OWN_FILE : RESOLVED_FILE;
}

/** Its nameservers. */
export function podsNameservers({ stub, resolved }: Nameservers): readonly string[] {
  return resolved ?? stub;
}

/** Whether an address means whoever asks it: the node on the node, and the pod itself in a pod. */
export function isLoopback(address: string): boolean {
  return /^127\.|^::1$/.test(address);
}
