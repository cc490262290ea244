import { sh } from "../shell";
import { type Fact, linesOf } from "./fact";

/** The firewall that is live, compared with what was confirmed. */
export interface Firewall {
  /** Digest of the live table as nft lists it without counters; undefined where there is no table. */
  readonly live: string | undefined;
  /** What the note of the last confirmation says: the digest of the rules as written, and of the live table then. */
  readonly confirmed: { readonly rules: string; readonly live: string } | undefined;
}

/** Written when a new login has confirmed new rules: two digests. nft lists rules in another form than they are written. */
export const CONFIRMED = "/var/lib/kubefjord/firewall-confirmed";

export const firewall: Fact<Firewall> = {
  text: sh`if command -v nft > /dev/null && live=$(nft -s list table inet kubefjord 2> /dev/null); then
      sum=$(printf '%s\\n' "$live" | sha256sum); echo "live \${sum%% *}"
    fi
    if [ -r ${CONFIRMED} ]; then read -r rules live < ${CONFIRMED}; echo "confirmed $rules $live"; fi`,
  parse: (answer) => {
    const words = linesOf(answer).map((line) => line.split(" "));
    const [, live] = words.find(([kind]) => kind === "live") ?? [];
    const [, rules, then] = words.find(([kind]) => kind === "confirmed") ?? [];
    return {
      live,
      confirmed: rules === undefined || then === undefined ? undefined : { rules, live: then },
    };
  },
};
