import type { Fact } from "./fact";
import { sysctls } from "./sysctls";

/** What strictARP comes down to in the kernel; see kube-proxy's ipvs proxier. */
export interface StrictArp {
  readonly arpIgnore: number | undefined;
  readonly arpAnnounce: number | undefined;
}

const IGNORE = "net.ipv4.conf.all.arp_ignore";
const ANNOUNCE = "net.ipv4.conf.all.arp_announce";
const live = sysctls([IGNORE, ANNOUNCE]);

/** The live sysctls. */
export const strictArp: Fact<StrictArp> = {
  text: live.text,
  parse: (answer) => {
    const values = live.parse(answer);
    const number = (key: string) => (values.get(key) === undefined ? undefined : Number(values.get(key)));
    return { arpIgnore: number(IGNORE), arpAnnounce: number(ANNOUNCE) };
  },
};
