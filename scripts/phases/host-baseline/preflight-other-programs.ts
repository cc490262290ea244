import { isActive } from "../../facts/units";
import type { NodeFinding } from "../../finding";
import type { Check } from "../phase";
import type { Desired } from "./desired";
import type { HostFacts } from "./facts";
import { OTHER_ENGINES, OTHER_FIREWALLS } from "./other-programs";

type HostCheck = Check<Desired, HostFacts>;

/** Ports of the node itself by role, and who may have them already: what an earlier run has started. */
const PORTS: Readonly<Record<Desired["role"], Readonly<Record<number, readonly string[]>>>> = {
  "control-plane": {
    2379: ["etcd"],
    2380: ["etcd"],
    6443: ["kube-apiserver", "haproxy"],
    10249: ["kube-proxy"],
    10250: ["kubelet"],
    10256: ["kube-proxy"],
    10257: ["kube-controller", "kube-controller-manager"],
    10259: ["kube-scheduler"],
  },
  worker: { 10249: ["kube-proxy"], 10250: ["kubelet"], 10256: ["kube-proxy"] },
};

const ports: HostCheck = ({ role }, { listeners }) =>
  Object.entries(PORTS[role]).flatMap(([port, owners]): NodeFinding[] => {
    const taken = listeners.find((one) => one.port === Number(port) && !owners.includes(one.program));
    if (taken === undefined) return [];
    const program = taken.program === "" ? "an unknown program" : taken.program;
    return [
      {
        severity: "error",
        code: "port-taken",
        expected: `port ${port} free for ${owners[0] ?? ""}`,
        actual: `${program} listening on ${taken.address}:${port}`,
        why: "Kubernetes' own program could not start",
        fix: `stop it, or move it to another port; who it is: ss -ltnp 'sport = :${port}'`,
      },
    ];
  });

const engines: HostCheck = (_, { units }) =>
  OTHER_ENGINES.filter((name) => isActive(units.get(name)?.active)).map((name) => ({
    severity: "error",
    code: "other-container-engine",
    expected: "no other container engine",
    actual: `${name} is active`,
    why: "two engines fight over cgroups, networks and iptables",
    fix: `remove it if nothing needs it: systemctl disable --now ${name}`,
  }));

/** A distribution's containerd package would share state with ours and be replaced at its next upgrade. */
const otherContainerd: HostCheck = (_, { units }) => {
  const unit = units.get("containerd.service");
  if (unit === undefined || !isActive(unit.active) || unit.path.startsWith("/etc/systemd/system/")) return [];
  return [
    {
      severity: "error",
      code: "other-container-engine",
      expected: "no containerd but the kit's own",
      actual: `one from ${unit.path} is active`,
      why: "both would use /run/containerd and /var/lib/containerd",
      fix: "remove it if nothing needs it: apt-get purge containerd containerd.io",
    },
  ];
};

const firewalls: HostCheck = ({ firewall }, { units, ufw = "" }) => {
  if (firewall.rules === undefined) return [];
  const found = OTHER_FIREWALLS.filter((name) => isActive(units.get(name)?.active)).map((name) => ({
    name,
    off: `systemctl disable --now ${name}`,
  }));
  if (/^\s*ENABLED=['"]?yes/im.test(ufw)) found.push({ name: "ufw", off: "ufw disable" });
  return found.map(({ name, off }) => ({
    severity: "error",
    code: "other-firewall",
    expected: "no other program that writes firewall rules",
    actual: `${name} is active`,
    why: "it drops what the cluster needs, or flushes kube-proxy's tables",
    fix: `${off}, or set host.firewall.enabled: false`,
  }));
};

export const otherProgramChecks: readonly HostCheck[] = [ports, engines, otherContainerd, firewalls];
