import { sh } from "../shell";
import { type Fact, linesOf } from "./fact";

/** Whether each address answered, by address. */
export type Reached = ReadonlyMap<string, boolean>;

/** Connections tried at the same time from one node. */
const AT_ONCE = 64;
/** Seconds; the first SYN may meet an empty neighbour table and is sent again after one. */
const PATIENCE = 5;

/**
 * Whether a TCP port answers at each address. A refusal is an answer too: something is there and no filter in between
 * swallows the port. bash is part of Debian and Ubuntu and connects by itself.
 */
export function reached(addresses: readonly string[], port: number): Fact<Reached> {
  return {
    text: sh`started=0 most=${AT_ONCE}
      for address in ${addresses}; do
        (
          said=$(timeout ${PATIENCE} bash -c 'exec 3<> /dev/tcp/"$0"/"$1"' "$address" ${port} 2>&1) && echo "$address" && exit 0
          case "$said" in *'Connection refused'*) echo "$address" ;; esac
        ) &
        started=$((started + 1))
        [ "$((started % most))" -ne 0 ] || wait
      done
      wait`,
    parse: (answer) => {
      const answered = new Set(linesOf(answer));
      return new Map(addresses.map((address) => [address, answered.has(address)]));
    },
  };
}
