import { sh } from "../shell";
import { type Fact, linesOf } from "./fact";

/** One virtual server of the kernel's table: what `ipvsadm -Ln` shows. */
export interface VirtualServer {
  readonly protocol: string;
  /** `10.96.0.1:443` */
  readonly address: string;
  readonly scheduler: string;
}

/** Live virtual servers; none where IPVS is not loaded. IPv4 only. */
export const virtualServers: Fact<readonly VirtualServer[]> = {
  // The file ipvsadm's own kernel interface has beside netlink: no program has to be installed or started.
  text: sh`cat /proc/net/ip_vs 2> /dev/null || true`,
  parse: (answer) =>
    linesOf(answer).flatMap((line): VirtualServer[] => {
      const [, protocol, address, port, scheduler] =
        /^(TCP|UDP|SCTP)\s+([0-9A-F]{8}):([0-9A-F]{4}) (\S+)/.exec(line) ?? [];
      if (protocol === undefined || address === undefined || port === undefined || scheduler === undefined)
        return [];
      const bytes = address.match(/../g)?.map((byte) => parseInt(byte, 16)) ?? [];
      return [{ protocol, address: `${bytes.join(".")}:${parseInt(port, 16)}`, scheduler }];
    }),
};
