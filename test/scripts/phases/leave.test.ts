import { generateKeyPairSync } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { leave, leavingNode } from "../../../scripts/phases/leave";
import type { PhaseEvent } from "../../../scripts/phases/report";
import { withSession } from "../../../scripts/phases/session";
import type { ClusterSpec } from "../../../spec";
import { labSpec, node, staticSpec } from "../../constructs/clusters";

let directory: string;

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), "kubefjord-leave-"));
  process.env.XDG_STATE_HOME = directory;
});
afterAll(() => rmSync(directory, { recursive: true }));

/** A node that the spec names no longer, as the state remembers it. */
const GONE = { name: "gone", role: "worker", address: "127.0.0.1", privateAddress: "10.20.0.99" };

/** What is said when a node goes that the spec names no longer. */
async function left(spec: ClusterSpec): Promise<string[]> {
  const gone = { ...GONE, access: undefined };
  const events: PhaseEvent[] = [];
  const call = { phase: "leave", spec, project: directory, node: gone } as const;
  await withSession(
    spec,
    (event) => events.push(event),
    (session) => leave(call, session),
  );
  return events.flatMap((event) => (event.kind === "step-done" ? [event.what] : []));
}

test("a node goes although the control planes have gone before it, as in a destroy", async () => {
  expect(await left(labSpec())).toEqual([
    "no control plane is left: there is no cluster to leave",
    "delete the machine",
  ]);
});

test("a node does not go behind the back of a cluster that cannot be asked", async () => {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const keyFile = join(directory, "key");
  writeFileSync(keyFile, privateKey.export({ type: "pkcs1", format: "pem" }), { mode: 0o600 });
  const down = { address: "127.0.0.1", hostKey: `SHA256:${"A".repeat(43)}`, ssh: { port: 1 } };
  const unreachable = staticSpec({
    machines: { source: "static", location: { country: "NO" }, ssh: { keyFile } },
    nodes: [node("control-plane", 1, down)],
  });
  await expect(left(unreachable)).rejects.toMatchObject({ code: "no-api", exitCode: 3 });
});

describe("how a leaving node is reached", () => {
  const hostKey = `SHA256:${"A".repeat(43)}`;
  const access = { hostKey, ssh: { port: 2222 } };

  test("is what the state remembers, over what all nodes share, once the spec has forgotten it", () => {
    const { machines } = staticSpec();
    expect(leavingNode({ spec: staticSpec(), node: { ...GONE, access } })).toMatchObject({
      hostKey,
      ssh: { ...machines.ssh, port: 2222 },
    });
  });

  test("is what the spec says while it names the node: a machine made anew has another key", () => {
    const newKey = `SHA256:${"B".repeat(43)}`;
    const known = node("worker", 1, { address: "127.0.0.1", hostKey: newKey });
    const spec = staticSpec({ nodes: [node("control-plane", 1, { address: "203.0.113.11" }), known] });
    expect(leavingNode({ spec, node: { ...GONE, name: known.name, access } })).toMatchObject({
      hostKey: newKey,
      ssh: spec.machines.ssh,
    });
  });

  test("is what the state remembers where the spec gives its name to another machine", () => {
    const newKey = `SHA256:${"B".repeat(43)}`;
    const replaced = node("worker", 1, { address: "203.0.113.99", hostKey: newKey });
    const spec = staticSpec({ nodes: [node("control-plane", 1, { address: "203.0.113.11" }), replaced] });
    expect(leavingNode({ spec, node: { ...GONE, name: replaced.name, access } })).toMatchObject({
      address: GONE.address,
      hostKey,
      ssh: { port: 2222 },
    });
  });
});
