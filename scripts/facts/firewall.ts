import { sh } from "../shell";
import { type Fact, linesOf } from "./fact";

/** The firewall that is live, compared with what was confirmed. */
export interface Firewall {
  /** Digest of the live table as nft lists it without counters; undefined where there is no table. */
  readonly live: string | undefined;
  /** What the note of the last confirmation says: the digest of the rules as written, and of the live table then. */
  readonly confirmed: { readonly rules: string; readonly live: string } | undefined;
}

/** The same with what tells whom the live rules let in. */
export interface LiveFirewall extends Firewall {
  /** Private networks of nodes in the live table, as nft lists them: `10.0.0.0/24`; none where there is no table. */
  readonly nodes: readonly string[];
}

/** Written when a new login has confirmed new rules: two digests. nft lists rules in another form than they are written. */
export const CONFIRMED = "/var/lib/kubefjord/firewall-confirmed";

/** Takes the set of nodes from the text that is there anyway: nft is one more program, and slow on an emulated machine. */
export const firewall: Fact<LiveFirewall> = {
  text: sh`if command -v nft > /dev/null && live=$(nft -s list table inet kubefjord 2> /dev/null); then
      sum=$(printf '%s\\n' "$live" | sha256sum); echo "live \${sum%% *}"
      nodes=\${live#*set nodes4}; nodes=\${nodes%%set *}; echo nodes $nodes
    fi
    if [ -r ${CONFIRMED} ]; then read -r rules live < ${CONFIRMED}; echo "confirmed $rules $live"; fi`,
  parse: (answer) => {
    const words = linesOf(answer).map((line) => line.split(" "));
    const [, live] = words.find(([kind]) => kind === "live") ?? [];
    const [, rules, then] = words.find(([kind]) => kind === "confirmed") ?? [];
    return {
      live,
      confirmed: rules === undefined || then === undefined ? undefined : { rules, live: then },
      nodes: elements(words.find(([kind]) => kind === "nodes") ?? []),
    };
  },
};

/** Of a set's words: `nodes { type ipv4_addr flags interval auto-merge elements = { 10.0.0.0/24, 10.0.1.7 } }`. */
function elements(words: readonly string[]): string[] {
  const [, list = ""] = /elements = \{([^}]*)\}/.exec(words.join(" ")) ?? [];
  return list.split(/[\s,]+/).filter((element) => element !== "");
}
