import { PATHS } from "../kubeadm";
import { sh } from "../shell";
import { type Fact, linesOf } from "./fact";

/** The API server a node's kubelet asks, `https://host:port`; undefined where the node belongs to no cluster. */
export const kubeletServer: Fact<string | undefined> = {
  text: sh`[ ! -f ${PATHS.kubeletConf} ] || sed -n 's/^ *server: *//p' ${PATHS.kubeletConf}`,
  parse: (answer) => linesOf(answer)[0],
};
