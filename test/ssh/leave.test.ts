import { writeFileSync } from "node:fs";
import { userInfo } from "node:os";
import { join } from "node:path";
import { leave } from "../../scripts/phases/leave";
import type { CalledNode } from "../../scripts/phases/call";
import type { PhaseEvent } from "../../scripts/phases/report";
import { withSession } from "../../scripts/phases/session";
import type { ClusterInput, ClusterSpec } from "../../spec";
import { staticSpec } from "../constructs/clusters";
import { keyPair } from "./keys";
import { sharedServer } from "./server";

// Static nodes that go. No test here gets as far as a login to one: it would clean the machine that runs the tests.

const shared = sharedServer();
const stranger = keyPair(shared.folder, "stranger");

type Ssh = NonNullable<ClusterInput["machines"]["ssh"]>;

/** The one node of a cluster that goes as a whole. */
async function gone(ssh: Ssh): Promise<string[]> {
  const spec = clusterOf({ keyFile: stranger.path, ...ssh });
  const [node] = spec.nodes;
  return left(spec, node as never);
}

function clusterOf(ssh: Ssh): ClusterSpec {
  return staticSpec({
    machines: {
      source: "static",
      location: { country: "NO" },
      ssh: { user: userInfo().username, ...ssh },
    },
    nodes: [{ name: "cp-1", role: "control-plane", address: "127.0.0.1", privateAddress: "10.20.0.11" }],
  });
}

/** What is told when a node leaves. */
async function left(spec: ClusterSpec, node: CalledNode): Promise<string[]> {
  const events: PhaseEvent[] = [];
  await withSession(
    spec,
    (event) => events.push(event),
    (session) => leave({ phase: "leave", spec, project: shared.folder, node }, session),
  );
  return events.flatMap((event) => (event.kind === "step-done" ? [event.what] : []));
}

function knownHosts(name: string, text: string): string {
  const path = join(shared.folder, name);
  writeFileSync(path, text);
  return path;
}

test("a machine whose key is not pinned is not taken for one that has left", async () => {
  const ssh = { port: shared.sshd.port, knownHosts: knownHosts("empty", "") };
  await expect(gone(ssh)).rejects.toMatchObject({ code: "host-key-unknown", exitCode: 3 });
});

test("neither is one that refuses the login", async () => {
  const { port, hostKey } = shared.sshd;
  const ssh = { port, knownHosts: knownHosts("pinned", `[127.0.0.1]:${port} ${hostKey.line}\n`) };
  await expect(gone(ssh)).rejects.toMatchObject({ code: "ssh-login-refused", exitCode: 3 });
});

test("while a whole cluster goes, no machine is passed over: the error says how Terraform forgets it", async () => {
  const { port } = shared.sshd;
  const ssh = { port, knownHosts: knownHosts("changed", `[127.0.0.1]:${port} ${stranger.line}\n`) };
  await expect(gone(ssh)).rejects.toMatchObject({
    code: "host-key-changed",
    exitCode: 3,
    message: expect.stringContaining("the machine is not cleaned") as string,
    hint: expect.stringContaining("terraform -chdir=cdktf.out/stacks/oslo state rm") as string,
  });
});

test("of other nodes, a machine that became another with another key has left already", async () => {
  const { port, hostKey, clientKey } = shared.sshd;
  const spec = clusterOf({
    port,
    keyFile: clientKey.path,
    knownHosts: knownHosts("control-plane", `[127.0.0.1]:${port} ${hostKey.line}\n`),
  });
  // This computer is its control plane, is asked for admin.conf and has none.
  const worker = { name: "w-1", role: "worker", address: "127.0.0.1", privateAddress: "10.20.0.21" };
  expect(await left(spec, { ...worker, access: { hostKey: stranger.line, ssh: {} } })).toEqual([
    "no control plane is left: there is no cluster to leave",
    "cannot be reached: nothing is cleaned on the machine",
  ]);
});
