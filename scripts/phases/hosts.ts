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

/**
 * Where and how a node is reached: its own settings over machines.ssh, or the lab's records.
 *
 * @throws InputError `node-address`, `ssh-agent`, `host-key-pin`, `known-hosts`
 * @throws UnreachableError `lab-machine-missing` where the lab has no such machine
 */
export async function hostOf(target: Target): Promise<Host> {
  return target.spec.machines.source === "lab" ? labHost(target) : staticHost(target);
}

async function labHost({ spec, node }: Target): Promise<Host> {
  const record = await readMachine(spec.cluster, node.name);
  if (record?.hostKey !== undefined) return asHost(machineAccess(record), record.hostKey);
  throw new UnreachableError("expected a running machine of the lab; found none", {
    code: "lab-machine-missing",
    subject: node.name,
    hint: `start it: kubefjord lab up ${spec.cluster}`,
  });
}

async function staticHost(target: Target): Promise<Host> {
  const { node, project } = target;
  const { user, port, jumpHost } = node.ssh;
  const authentication = authenticate(node, project);
  const jump =
    jumpHost === undefined
      ? {}
      : {
          jump: {
            name: `jump host ${jumpHost.address}`,
            address: jumpHost.address,
            port: jumpHost.port,
            user: jumpHost.user ?? user,
            authentication,
            hostKeys: await pins(target, jumpHost.hostKey, "ssh.jumpHost.hostKey"),
          },
        };
  const hostKeys = await pins(target, node.hostKey, "hostKey");
  return { name: node.name, address: addressOf(node), port, user, authentication, hostKeys, ...jump };
}

function addressOf(node: NodeSpec): string {
  if (node.address !== undefined) return node.address;
  throw new InputError("expected an address; found none", {
    code: "node-address",
    subject: node.name,
    hint: "write the node's public address in the environment",
  });
}

async function pins({ node, project }: Target, key: string | undefined, field: string): Promise<HostKeyPins> {
  if (key !== undefined) return pinnedKeys([key], `nodes.${node.name}.${field}`);
  const { knownHosts } = node.ssh;
  return readKnownHosts(
    knownHosts === undefined ? join(homedir(), ".ssh", "known_hosts") : resolve(project, knownHosts),
  );
}

function authenticate(node: NodeSpec, project: string): Authentication {
  if (node.ssh.keyFile !== undefined) return { kind: "key-file", path: resolve(project, node.ssh.keyFile) };
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
