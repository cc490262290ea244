import { writeFileSync } from "node:fs";
import { userInfo } from "node:os";
import { join } from "node:path";
import { leave } from "../../scripts/phases/leave";
import type { PhaseEvent } from "../../scripts/phases/report";
import { withSession } from "../../scripts/phases/session";
import type { ClusterInput } from "../../spec";
import { staticSpec } from "../constructs/clusters";
import { keyPair } from "./keys";
import { sharedServer } from "./server";

// A static node of a cluster that goes as a whole: nothing but its machine is left to clean. No test here gets as far as
// a login: it would clean the machine that runs the tests.

const shared = sharedServer();
const stranger = keyPair(shared.folder, "stranger");

type Ssh = NonNullable<ClusterInput["machines"]["ssh"]>;

async function gone(ssh: Ssh): Promise<string[]> {
  const own = { user: userInfo().username, keyFile: stranger.path };
  const spec = staticSpec({
    machines: { source: "static", location: { country: "NO" }, ssh: { ...own, ...ssh } },
    nodes: [{ name: "cp-1", role: "control-plane", address: "127.0.0.1", privateAddress: "10.20.0.11" }],
  });
  const [node] = spec.nodes;
  const events: PhaseEvent[] = [];
  await withSession(
    spec,
    (event) => events.push(event),
    (session) => leave({ phase: "leave", spec, project: shared.folder, node } as never, session),
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

test("a machine that became another with another key has left already", async () => {
  const { port } = shared.sshd;
  const ssh = { port, knownHosts: knownHosts("changed", `[127.0.0.1]:${port} ${stranger.line}\n`) };
  expect(await gone(ssh)).toEqual(["cannot be reached: nothing is cleaned on the machine"]);
});
