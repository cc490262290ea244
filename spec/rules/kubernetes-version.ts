import { KUBERNETES_DATA_AS_OF, KUBERNETES_RELEASES } from "../facts/kubernetes-releases";
import { isAtLeast, minorOf } from "../minor-version";
import { finding, type Rule } from "./rule";

const PATH = ["kubernetes", "version"];

/** The Kubernetes minor is published, and upstream still patches it. */
export const kubernetesVersion: Rule = {
  name: "kubernetes-version",
  check: ({ kubernetes }, { today }) => {
    const { version } = kubernetes;
    const oldest = KUBERNETES_RELEASES[0]?.minor ?? "";
    const newest = KUBERNETES_RELEASES.at(-1)?.minor ?? "";
    const release = KUBERNETES_RELEASES.find(({ minor }) => minor === minorOf(version));
    const known = `${oldest} to ${newest} (data as of ${KUBERNETES_DATA_AS_OF})`;
    if (release === undefined) {
      const isOld = !isAtLeast(version, oldest);
      return [
        finding("error", PATH, {
          what: `${version} is not one of the minors this kit knows, ${known}`,
          why: isOld
            ? "Upstream has stopped patching it, and the kit's kubeadm configuration needs a newer kubeadm."
            : "Flags, defaults and test matrices of a minor are only known once it is published.",
          instead: isOld
            ? `a patch release of ${newest} or the minor before`
            : `a patch release of ${newest}`,
        }),
      ];
    }
    if (today.toISOString().slice(0, 10) <= release.endOfLife) return [];
    return [
      finding("warning", PATH, {
        what: `${version} has had no patches since ${release.endOfLife} (data as of ${KUBERNETES_DATA_AS_OF})`,
        why: "Security holes found since then stay open.",
        instead: `the next minor, and so on up to ${newest}: one minor at a time, as kubeadm upgrades`,
      }),
    ];
  },
};
