import { sh } from "../shell";
import { type Fact, linesOf } from "./fact";

/** Digest (`sha256:<hex>`) of every image in containerd's namespace k8s.io, by its full name with tag. */
export type ContainerdImages = ReadonlyMap<string, string>;

/** What containerd holds; nothing where it does not answer. Asked with containerd's own client, as CRI would see it. */
export const containerdImages: Fact<ContainerdImages> = {
  text: sh`if [ -S /run/containerd/containerd.sock ] && [ -x /usr/local/bin/ctr ]; then
      /usr/local/bin/ctr --connect-timeout 60s -n k8s.io images list || true
    fi`,
  parse: (answer) =>
    new Map(
      linesOf(answer).flatMap((line): [string, string][] => {
        const [name = "", , digest = ""] = line.split(/\s+/);
        return digest.startsWith("sha256:") ? [[name, digest]] : [];
      }),
    ),
};
