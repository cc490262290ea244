import { sh } from "../shell";
import { type Fact, linesOf } from "./fact";

/** What strictARP comes down to in the kernel; see kube-proxy's ipvs proxier. */
export interface StrictArp {
  readonly arpIgnore: number | undefined;
  readonly arpAnnounce: number | undefined;
}

/** The live sysctls, read without starting a program. */
export const strictArp: Fact<StrictArp> = {
  text: sh`for key in arp_ignore arp_announce; do
      read -r value < "/proc/sys/net/ipv4/conf/all/$key" && echo "$key $value"
    done`,
  parse: (answer) => {
    const values = new Map(linesOf(answer).map((line) => line.split(" ") as [string, string]));
    const number = (key: string) => (values.has(key) ? Number(values.get(key)) : undefined);
    return { arpIgnore: number("arp_ignore"), arpAnnounce: number("arp_announce") };
  },
};
