import { command, type Command } from "../command";
import type { Files } from "../facts/files";
import { sh } from "../shell";
import { fileContent } from "./file-content";

/** Names and addresses a node has to know without asking anybody. */
export interface HostNames {
  /** The node's own name. */
  readonly hostname: string;
  /** Lines of /etc/hosts, in order. */
  readonly hosts: readonly { readonly address: string; readonly names: readonly string[] }[];
}

export const HOSTNAME_FILE = "/etc/hostname";
export const HOSTS_FILE = "/etc/hosts";
/** cloud-init(1) on provider images writes both files anew at every boot unless it is told not to. */
export const CLOUD_FILE = "/etc/cloud/cloud.cfg.d/99-kubefjord.cfg";

/**
 * What cloud-init writes /etc/hosts from on Debian and Ubuntu where a provider's vendor data or user data says
 * `manage_etc_hosts: true`: both outrank cloud.cfg.d (https://docs.cloud-init.io, "Configuration sources").
 */
export const CLOUD_HOSTS_TEMPLATE = "/etc/cloud/templates/hosts.debian.tmpl";

const BEGIN = "# kubefjord: begin";
const END = "# kubefjord: end";

/**
 * Host name and /etc/hosts: names of all nodes and of the API, so that a cluster starts without a name server.
 * Lines of others in /etc/hosts stay as they are.
 */
export function hostNames(
  desired: { readonly names: HostNames },
  facts: {
    readonly system: { readonly hostname: string };
    readonly hostsText: string | undefined;
    readonly hostsTemplate: string | undefined;
    readonly files: Files;
    readonly cloudInit: boolean;
  },
): Command[] {
  const { hostname } = desired.names;
  const cloud = { path: CLOUD_FILE, why: "cloud-init leaves host name and /etc/hosts alone", content: CLOUD };
  const name = { path: HOSTNAME_FILE, why: "the node's name at every boot", content: `${hostname}\n` };
  const hosts = {
    path: HOSTS_FILE,
    why: "names of the nodes and of the API",
    content: hostsFile(desired.names, facts.hostsText),
  };
  const template = {
    path: CLOUD_HOSTS_TEMPLATE,
    why: "the same names, should cloud-init be told to write /etc/hosts",
    content: hostsFile(desired.names, facts.hostsTemplate),
  };
  return [
    ...(facts.cloudInit ? fileContent(cloud, facts.files) : []),
    ...(facts.cloudInit && facts.hostsTemplate !== undefined ? fileContent(template, facts.files) : []),
    ...fileContent(name, facts.files),
    ...(facts.system.hostname === hostname
      ? []
      : [command(`set the host name to ${hostname}`, sh`hostname ${hostname}`)]),
    ...fileContent(hosts, facts.files),
  ];
}

const CLOUD = "# Written by kubefjord.\npreserve_hostname: true\nmanage_etc_hosts: false\n";

/** The file as it has to be: everybody else's lines, then ours between marks. */
export function hostsFile({ hosts }: HostNames, now: string | undefined): string {
  const lines = hosts.map(({ address, names }) => `${address} ${names.join(" ")}\n`);
  return `${withoutBlock(now ?? "127.0.0.1 localhost\n")}${BEGIN}\n${lines.join("")}${END}\n`;
}

function withoutBlock(text: string): string {
  const lines = text.split("\n");
  const begin = lines.indexOf(BEGIN);
  const end = lines.indexOf(END, begin);
  const others = begin < 0 ? lines : [...lines.slice(0, begin), ...(end < 0 ? [] : lines.slice(end + 1))];
  const kept = others.join("\n").trimEnd();
  return kept === "" ? "" : `${kept}\n`;
}
