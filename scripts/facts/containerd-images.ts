import { sh } from "../shell";
import { type Fact, linesOf } from "./fact";

/** Digest (`sha256:<hex>`) of every image in containerd's namespace k8s.io, by its full name with tag. */
export type ContainerdImages = ReadonlyMap<string, string>;

/** Where a prebaked machine of the lab says what its image store holds before any containerd has run on it. */
export const PREBAKED_IMAGES = "/var/lib/kubefjord/prebaked-images";

/**
 * What containerd holds, by its own client, as CRI would see it; where none runs, what was baked into the disk. Once one
 * runs it is asked, so that a list that is wrong is found at the latest by the phase's verification.
 */
export const containerdImages: Fact<ContainerdImages> = {
  text: sh`if [ -S /run/containerd/containerd.sock ] && [ -x /usr/local/bin/ctr ]; then
      /usr/local/bin/ctr --connect-timeout 60s -n k8s.io images list || true
    else
      cat ${PREBAKED_IMAGES} 2> /dev/null || true
    fi`,
  parse: (answer) =>
    new Map(
      linesOf(answer).flatMap((line): [string, string][] => {
        const [name = "", , digest = ""] = line.split(/\s+/);
        return digest.startsWith("sha256:") ? [[name, digest]] : [];
      }),
    ),
};
