import { posix } from "node:path";
import { command, type Command } from "../command";
import type { Files } from "../facts/files";
import { MIRROR_MARK, REGISTRIES } from "../facts/own-mirrors";
import { startNote } from "../facts/started-with";
import type { Units } from "../facts/units";
import { sh } from "../shell";
import { render } from "../template";
import { fileContent, isInSync, type NodeFile } from "./file-content";
import { type ServiceUnit, UNITS } from "./service-units";

/** A mirror of an image registry, as `certs.d/<host>/hosts.toml` names it. */
export interface RegistryMirror {
  /** The registry in image names: `registry.k8s.io`. */
  readonly host: string;
  /** Base address of the mirror. */
  readonly url: string;
}

/** The container runtime. */
export interface Containerd {
  readonly sandboxImage: string;
  /** A duration as Go reads it: `10s`. */
  readonly statsCollectPeriod: string;
  readonly mirrors: readonly RegistryMirror[];
}

export const CONTAINERD_UNIT = "containerd.service";
const CONFIG = "/etc/containerd/config.toml";
const UNIT = `${UNITS}/${CONTAINERD_UNIT}`;

/** What containerd has to be started anew for. */
export const CONTAINERD_STARTS_WITH = [
  CONFIG,
  UNIT,
  "/usr/local/bin/containerd",
  "/usr/local/bin/containerd-shim-runc-v2",
];

/** Files of containerd, for the phase to ask for. */
export function containerdPaths({ mirrors }: Containerd): string[] {
  return [CONFIG, ...mirrors.map(({ host }) => hostsFile(host))];
}

/**
 * containerd runs on without a plugin that has failed, and answers ctr: kubelet's way in is asked for by name. The cluster
 * holds a node without it for Ready half a minute longer, in which the next one would have its turn.
 */
const criWorks = sh`/usr/local/bin/ctr --connect-timeout 60s plugins ls |
  awk '$1 == "io.containerd.grpc.v1" && $2 == "cri" { status = $NF } END { exit status != "ok" }' ||
  { echo 'containerd runs without its CRI plugin: journalctl -u containerd -n 50 says why' >&2; exit 1; }`;

/** What there is of it on a node. */
export interface ContainerdFacts {
  readonly files: Files;
  readonly units: Units;
  /** Whether its last start saw its files as they are now. */
  readonly containerdIsCurrent: boolean;
  /** Registries with a mirror that the kit has set, wanted or not. */
  readonly ownMirrors: readonly string[];
}

/**
 * containerd with systemd's cgroups, a pinned sandbox image and the registries' mirrors, running. The whole
 * configuration is written, since the generated default lacks SystemdCgroup. Mirrors need no restart. One that is taken
 * out goes, or nodes would go on pulling through it; those that others have set stay.
 */
export function containerd(
  { containerd: desired }: { readonly containerd: Containerd },
  facts: ContainerdFacts,
): Command[] {
  return [
    ...desired.mirrors.flatMap((mirror) => fileContent(mirrorFile(mirror), facts.files)),
    ...facts.ownMirrors
      .filter((host) => !desired.mirrors.some((mirror) => mirror.host === host))
      .map((host) => noMirror(host)),
    ...fileContent(configFile(desired), facts.files),
    ...(startsContainerd({ containerd: desired }, facts)
      ? [
          command(
            "start containerd with its new settings or program",
            sh`systemctl restart ${CONTAINERD_UNIT}
${criWorks}`,
          ),
        ]
      : []),
  ];
}

/** Whether {@link containerd} starts it, for the first time or anew. */
export function startsContainerd(
  { containerd: desired }: { readonly containerd: Containerd },
  { files, units, containerdIsCurrent }: ContainerdFacts,
): boolean {
  const written = [configFile(desired), ...containerdUnit().files];
  const isNew = written.some((file) => !isInSync(file, files.get(file.path)));
  return isNew || !containerdIsCurrent || units.get(CONTAINERD_UNIT)?.active !== "active";
}

/** containerd as a service. */
export function containerdUnit(): ServiceUnit {
  const values = { files: CONTAINERD_STARTS_WITH.join(" "), note: startNote("containerd") };
  const content = render("containerd.service", values);
  return { name: CONTAINERD_UNIT, files: [{ path: UNIT, why: "containerd as a service", content }] };
}

function configFile({ sandboxImage, statsCollectPeriod }: Containerd): NodeFile {
  const content = render("containerd-config.toml", { sandboxImage, statsCollectPeriod });
  return { path: CONFIG, why: "containerd with systemd's cgroups and the pinned sandbox image", content };
}

/** containerd puts the registry API's /v2 behind the mirror's own path (hosts.md), as upstream has it: no override_path. */
function mirrorFile({ host, url }: RegistryMirror): NodeFile {
  const content = `${MIRROR_MARK}\nserver = "https://${host}"\n\n[host."${url}"]\n  capabilities = ["pull", "resolve"]\n`;
  return { path: hostsFile(host), why: `images of ${host} come from ${url} first`, content };
}

/** Whatever else lies in the registry's directory is not ours: certificates of its owner. */
function noMirror(host: string): Command {
  const file = hostsFile(host);
  return command(
    `remove ${file}: artifacts.mirrors names no mirror of ${host} any more`,
    sh`rm -f ${file}
rmdir --ignore-fail-on-non-empty ${posix.dirname(file)}`,
  );
}

function hostsFile(host: string): string {
  return `${REGISTRIES}/${host}/hosts.toml`;
}
