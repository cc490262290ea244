import type { Listener } from "../../facts/listeners";
import { isActive } from "../../facts/units";
import type { NodeFinding } from "../../finding";
import { LOCAL_PROXY_UNIT } from "../../operations/local-proxy";
import type { Check } from "../phase";
import type { Desired } from "./desired";
import type { HostFacts } from "./facts";
import { OTHER_ENGINES, OTHER_FIREWALLS } from "./other-programs";

type HostCheck = Check<Desired, HostFacts>;

/** What stands for a program's name where it is the local proxy of an earlier run, and nobody else's haproxy. */
const OWN_PROXY = "the local API proxy";

/** Ports of the node itself by role, and who may have them already: what an earlier run has started. */
const PORTS: Readonly<Record<Desired["role"], Readonly<Record<number, readonly string[]>>>> = {
  "control-plane": {
    2379: ["etcd"],
    2380: ["etcd"],
    2381: ["etcd"],
    6443: ["kube-apiserver", OWN_PROXY],
    10248: ["kubelet"],
    10249: ["kube-proxy"],
    10250: ["kubelet"],
    10256: ["kube-proxy"],
    10257: ["kube-controller", "kube-controller-manager"],
    10259: ["kube-scheduler"],
  },
  worker: { 10248: ["kubelet"], 10249: ["kube-proxy"], 10250: ["kubelet"], 10256: ["kube-proxy"] },
};

const ports: HostCheck = ({ role }, facts) =>
  Object.entries(PORTS[role]).flatMap(([port, owners]) => {
    const taken = facts.listeners.find(
      (one) => one.port === Number(port) && !owners.includes(programOf(one, facts)),
    );
    return taken === undefined ? [] : [portTaken(taken, owners[0] ?? "")];
  });

/** On every node behind it. The API server has the same port on its own address: only loopback must be free. */
const proxyPort: HostCheck = ({ proxyPort: port, role }, facts) => {
  const taken = facts.listeners.find(
    (one) => one.port === port && coversLoopback(one.address) && programOf(one, facts) !== OWN_PROXY,
  );
  if (taken === undefined) return [];
  const { [taken.port]: owners } = PORTS[role];
  const isToldAlready = owners !== undefined && !owners.includes(programOf(taken, facts));
  return isToldAlready ? [] : [portTaken(taken, OWN_PROXY)];
};

/** One that is still starting listens nowhere: a haproxy that is in its way must not pass for it. */
function programOf({ program, address }: Listener, { units }: HostFacts): string {
  const runs = ["active", "reloading"].includes(units.get(LOCAL_PROXY_UNIT)?.active ?? "");
  return runs && program === "haproxy" && address === "127.0.0.1" ? OWN_PROXY : program;
}

/** Whether 127.0.0.1 is taken by who listens on this address, as ss writes it; one device alone is no difference. */
function coversLoopback(address: string): boolean {
  return ["127.0.0.1", "0.0.0.0", "*", "[::ffff:127.0.0.1]"].includes(address.replace(/%.*$/, ""));
}

function portTaken({ program, address, port }: Listener, owner: string): NodeFinding {
  return {
    severity: "error",
    code: "port-taken",
    expected: `port ${port} free for ${owner}`,
    actual: `${program === "" ? "an unknown program" : program} listening on ${address}:${port}`,
    why: "it could not start",
    fix: `stop what listens there, or move it to another port; who it is: ss -ltnp 'sport = :${port}'`,
  };
}

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

/** Behind a port forward the machine's own port is another: the rules would close the way that the operator takes. */
const sshPort: HostCheck = ({ firewall: { rules } }, { listeners }) => {
  if (rules === undefined || listeners.some(({ port }) => port === rules.sshPort)) return [];
  return [
    {
      severity: "error",
      code: "ssh-port-elsewhere",
      expected: `sshd on port ${rules.sshPort} of the machine, which the firewall opens`,
      actual: "nobody listening there",
      why: "the rules would lock the operator out",
      fix: "set host.firewall.sshPort to the port sshd listens on: ssh.port leads to a forward",
    },
  ];
};

export const otherProgramChecks: readonly HostCheck[] = [
  ports,
  proxyPort,
  engines,
  otherContainerd,
  firewalls,
  sshPort,
];
