import { command, type Command } from "../command";
import type { Files } from "../facts/files";
import { startNote } from "../facts/started-with";
import type { Units } from "../facts/units";
import { sh } from "../shell";
import { render } from "../template";
import { fileContent, type NodeFile } from "./file-content";

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
  readonly mirrors: readonly RegistryMirror[];
}

export const CONTAINERD_UNIT = "containerd.service";
const CONFIG = "/etc/containerd/config.toml";
const UNIT = `/etc/systemd/system/${CONTAINERD_UNIT}`;

/** What containerd has to be started anew for. */
export const CONTAINERD_STARTS_WITH = [
  CONFIG,
  UNIT,
  "/usr/local/bin/containerd",
  "/usr/local/bin/containerd-shim-runc-v2",
];

/** Files of containerd, for the phase to ask for. */
export function containerdPaths({ mirrors }: Containerd): string[] {
  return [CONFIG, UNIT, ...mirrors.map(({ host }) => hostsFile(host))];
}

/**
 * containerd with systemd's cgroups, a pinned sandbox image and the registries' mirrors, running and enabled. The
 * whole configuration is written, since the generated default lacks SystemdCgroup. Mirrors need no restart.
 */
export function containerd(
  { containerd: desired }: { readonly containerd: Containerd },
  facts: { readonly files: Files; readonly units: Units; readonly containerdIsCurrent: boolean },
): Command[] {
  const { files, units, containerdIsCurrent } = facts;
  const mirrors = desired.mirrors.flatMap((mirror) => fileContent(mirrorFile(mirror), files));
  const config = fileContent(configFile(desired), files);
  const unit = fileContent(unitFile(), files);
  const state = units.get(CONTAINERD_UNIT);
  const reload = unit.length > 0 || state?.needsReload === true;
  const restart = config.length > 0 || unit.length > 0 || !containerdIsCurrent || state?.active !== "active";
  return [
    ...mirrors,
    ...config,
    ...unit,
    ...(reload ? [command("make systemd read containerd's unit", sh`systemctl daemon-reload`)] : []),
    ...(state?.file === "enabled"
      ? []
      : [command("start containerd at every boot", sh`systemctl enable ${CONTAINERD_UNIT}`)]),
    ...(restart
      ? [
          command(
            "start containerd with its new settings or program",
            sh`systemctl restart ${CONTAINERD_UNIT}`,
          ),
        ]
      : []),
  ];
}

function configFile({ sandboxImage }: Containerd): NodeFile {
  const content = render("containerd-config.toml", { sandboxImage });
  return { path: CONFIG, why: "containerd with systemd's cgroups and the pinned sandbox image", content };
}

function unitFile(): NodeFile {
  const values = { files: CONTAINERD_STARTS_WITH.join(" "), note: startNote("containerd") };
  return { path: UNIT, why: "containerd as a service", content: render("containerd.service", values) };
}

function mirrorFile({ host, url }: RegistryMirror): NodeFile {
  const content = `# Written by kubefjord: artifacts.mirrors of the environment.\nserver = "https://${host}"\n\n[host."${url}"]\n  capabilities = ["pull", "resolve"]\n  override_path = true\n`;
  return { path: hostsFile(host), why: `images of ${host} come from ${url} first`, content };
}

function hostsFile(host: string): string {
  return `/etc/containerd/certs.d/${host}/hosts.toml`;
}
