import { sh } from "../shell";
import { type Fact, linesOf } from "./fact";

/** Where containerd looks for a registry's mirrors: `<registry>/hosts.toml` below it. */
export const REGISTRIES = "/etc/containerd/certs.d";

/** First line of every hosts.toml the kit writes: those of others are never touched. */
export const MIRROR_MARK = "# Written by kubefjord: artifacts.mirrors of the environment.";

/** Registries whose hosts.toml is ours. Their names come from the node: the spec no longer knows those taken out. */
export const ownMirrors: Fact<readonly string[]> = {
  text: sh`for file in ${REGISTRIES}/*/hosts.toml; do
      if [ -f "$file" ] && IFS= read -r line < "$file" && [ "$line" = ${MIRROR_MARK} ]; then
        file=\${file%/*}; echo "\${file##*/}"
      fi
    done`,
  parse: (answer) => linesOf(answer),
};
