import {
  CONTAINERD_DATA_AS_OF,
  CONTAINERD_END_OF_LIFE,
  CONTAINERD_RECOMMENDED,
} from "../facts/containerd-releases";
import { isAtLeast, minorOf } from "../minor-version";
import type { ClusterSpec } from "../schema/cluster";
import { strictInProduction } from "./parts/severity";
import { finding, type Finding, type Rule } from "./rule";

const PATH = ["containerd", "version"];

/** containerd and Kubernetes are a recommended pair, and upstream still patches that containerd. */
export const containerdVersion: Rule = {
  name: "containerd-version",
  check: (spec, { today }) => [...pair(spec), ...support(spec, today)],
};

function pair(spec: ClusterSpec): Finding[] {
  const { version } = spec.containerd;
  const minor = minorOf(spec.kubernetes.version);
  const recommended = CONTAINERD_RECOMMENDED[minor];
  if (recommended === undefined) return [unpublished(spec, minor)];
  if (recommended.some((least) => minorOf(least) === minorOf(version) && isAtLeast(version, least)))
    return [];
  return [
    finding(strictInProduction(spec), PATH, {
      what: `containerd ${version} is not recommended for Kubernetes ${minor}; expected ${orNewer(recommended)} (data as of ${CONTAINERD_DATA_AS_OF})`,
      why: "Other pairs are not tested: kubelet may ask the runtime for what it does not have.",
      instead: `the newest patch release of ${minorOf(recommended.at(-1) ?? version)}`,
    }),
  ];
}

function unpublished(spec: ClusterSpec, minor: string): Finding {
  const newest = Object.keys(CONTAINERD_RECOMMENDED).at(-1) ?? "";
  return finding(strictInProduction(spec), PATH, {
    what: `containerd publishes no recommendation for Kubernetes ${minor} (data as of ${CONTAINERD_DATA_AS_OF})`,
    why: "An untested pair fails in the field first: kubelet may ask the runtime for what it does not have.",
    instead: `kubernetes.version: a patch release of ${newest}, for which ${orNewer(CONTAINERD_RECOMMENDED[newest] ?? [])} is recommended`,
  });
}

function support({ containerd }: ClusterSpec, today: Date): Finding[] {
  const endOfLife = CONTAINERD_END_OF_LIFE[minorOf(containerd.version)];
  if (endOfLife === undefined || today.toISOString().slice(0, 10) <= endOfLife) return [];
  return [
    finding("warning", PATH, {
      what: `containerd ${containerd.version} has had no patches since ${endOfLife} (data as of ${CONTAINERD_DATA_AS_OF})`,
      why: "Every container runs through it; security holes found since then stay open.",
      instead: "2.3, the long-term release, supported to 2028-04-30",
    }),
  ];
}

function orNewer(versions: readonly string[]): string {
  return versions.map((version) => `${version} or a later patch of ${minorOf(version)}`).join(", or ");
}
