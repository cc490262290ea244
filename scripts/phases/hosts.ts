import { homedir } from "node:os";
import { join, resolve } from "node:path";
import type { NodeSpec } from "../../spec";
import { InputError } from "../../spec/errors";
import { UnreachableError } from "../errors";
import { machineAccess } from "../lab/ssh/access";
import { asHost } from "../lab/ssh/login";
import { readMachine } from "../lab/machine/record";
import { type Authentication, type Host, type HostKeyPins, pinnedKeys, readKnownHosts } from "../transport";
import type { Target } from "./phase";

type JumpHost = NonNullable<NodeSpec["ssh"]["jumpHost"]>;

/** Where and how the nodes of one run are reached. Each known_hosts file is read once. */
export class Hosts {
  readonly #knownHosts = new Map<string, Promise<HostKeyPins>>();

  /**
   * A node's own settings over machines.ssh, or the lab's records.
   *
   * @throws InputError `node-address`, `ssh-agent`, `host-key-pin`, `known-hosts`
   * @throws UnreachableError `lab-machine-missing` where the lab has no such machine
   */
  async of(target: Target): Promise<Host> {
    return target.spec.machines.source === "lab" ? labHost(target) : this.staticHost(target);
  }

  private async staticHost(target: Target): Promise<Host> {
    const { node, project } = target;
    const { user, port, jumpHost } = node.ssh;
    const host = {
      name: node.name,
      address: addressOf(node),
      port,
      user,
      authentication: authenticate(node, project),
      hostKeys: await this.pins(target, node.hostKey, "hostKey"),
    };
    return jumpHost === undefined ? host : { ...host, jump: await this.bastion(target, jumpHost, host) };
  }

  /** Its name is what nodes share it by, so it says all that tells one from another. */
  private async bastion(target: Target, jumpHost: JumpHost, node: Host): Promise<Host> {
    const { address, port, user = node.user } = jumpHost;
    return {
      name: `jump host ${user}@${address}:${port}`,
      address,
      port,
      user,
      authentication: node.authentication,
      hostKeys: await this.pins(target, jumpHost.hostKey, "ssh.jumpHost.hostKey"),
    };
  }

  private async pins(
    { node, project }: Target,
    key: string | undefined,
    field: string,
  ): Promise<HostKeyPins> {
    if (key !== undefined) return pinnedKeys([key], `nodes.${node.name}.${field}`);
    const path = written(project, node.ssh.knownHosts ?? "~/.ssh/known_hosts");
    const kept = this.#knownHosts.get(path) ?? readKnownHosts(path);
    this.#knownHosts.set(path, kept);
    return kept;
  }
}

/** Code of the error that says that a lab has no such machine, or none that has ever run. */
export const LAB_MACHINE_MISSING = "lab-machine-missing";

async function labHost({ spec, node }: Target): Promise<Host> {
  const record = await readMachine(spec.cluster, node.name);
  if (record?.hostKey !== undefined) return asHost(machineAccess(record), record.hostKey);
  throw new UnreachableError("expected a running machine of the lab; found none", {
    code: LAB_MACHINE_MISSING,
    subject: node.name,
    hint: `start it: kubefjord lab up ${spec.cluster}`,
  });
}

/** A path as an environment has it: from the operator's home with `~/`, otherwise from the project's root. */
function written(project: string, path: string): string {
  return path.startsWith("~/") ? join(homedir(), path.slice(2)) : resolve(project, path);
}

function addressOf(node: NodeSpec): string {
  if (node.address !== undefined) return node.address;
  throw new InputError("expected an address; found none", {
    code: "node-address",
    subject: node.name,
    hint: "write the node's public address in the environment",
  });
}

function authenticate(node: NodeSpec, project: string): Authentication {
  if (node.ssh.keyFile !== undefined) return { kind: "key-file", path: written(project, node.ssh.keyFile) };
  const socket = process.env.SSH_AUTH_SOCK;
  if (socket !== undefined && socket !== "") return { kind: "agent", socket };
  throw new InputError(
    "expected an SSH agent, since machines.ssh.keyFile is not set; found no SSH_AUTH_SOCK",
    {
      code: "ssh-agent",
      subject: node.name,
      hint: "start one and load your key: eval $(ssh-agent) && ssh-add; or set machines.ssh.keyFile",
    },
  );
}
