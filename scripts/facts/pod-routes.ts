import { sh } from "../shell";
import { type Fact, linesOf } from "./fact";

/** Routing protocol number of the kit's own routes: nobody else's are ever touched. */
export const ROUTE_PROTOCOL = 120;

/** Table with the rule that hides pod addresses outside of the cluster. */
export const POD_TABLE = "kubefjord_pods";

/** The kit's routes and its nftables table as they are in the kernel now. */
export interface PodRoutes {
  /** Pod network of another node -> that node's address. */
  readonly routes: ReadonlyMap<string, string>;
  readonly masquerades: boolean;
}

/** Two programs. A /32 shows without its length, which no node's pod network has. */
export const podRoutes: Fact<PodRoutes> = {
  text: sh`ip -4 route show proto ${ROUTE_PROTOCOL}
    nft list table ip ${POD_TABLE} > /dev/null 2>&1 && echo masquerades || true`,
  parse: (answer) => {
    const lines = linesOf(answer);
    const routes = lines.flatMap((line): [string, string][] => {
      const [, destination, gateway] = /^(\S+) via (\S+)/.exec(line) ?? [];
      return destination === undefined || gateway === undefined ? [] : [[destination, gateway]];
    });
    return { routes: new Map(routes), masquerades: lines.includes("masquerades") };
  },
};
