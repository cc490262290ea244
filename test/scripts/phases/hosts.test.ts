import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { Hosts } from "../../../scripts/phases/hosts";
import { node, staticSpec } from "../../constructs/clusters";
import { ED25519 } from "../transport/keys";

const folder = mkdtempSync(join(tmpdir(), "kubefjord-hosts-"));
const file = join(folder, "known_hosts");
afterAll(() => rmSync(folder, { recursive: true }));

const BASTION = "198.51.100.1";

/** Workers behind one jump host each of their own port, none of them with a key of its own. */
function fleet(...ports: number[]) {
  const nodes = ports.map((port, index) =>
    node("worker", index + 1, {
      address: `203.0.113.${21 + index}`,
      ssh: { jumpHost: { address: BASTION, port } },
    }),
  );
  const spec = staticSpec({
    machines: {
      source: "static",
      location: { country: "NO" },
      ssh: { user: "admin", knownHosts: "known_hosts", keyFile: "key" },
    },
    nodes: [node("control-plane", 1, { address: "203.0.113.11" }), ...nodes],
  });
  return spec.nodes.map((one) => ({ spec, node: one, project: folder }));
}

test("a run reads its known_hosts file once for all nodes and jump hosts, however often it asks", async () => {
  writeFileSync(file, `203.0.113.11,203.0.113.21 ${ED25519}\n`);
  const hosts = new Hosts();
  const targets = fleet(22);
  const first = await Promise.all(targets.map((target) => hosts.of(target)));
  rmSync(file);
  const again = await Promise.all(targets.map((target) => hosts.of(target)));
  const sources = [...first, ...again].flatMap(({ hostKeys, jump }) => [
    hostKeys,
    jump?.hostKeys ?? hostKeys,
  ]);
  expect(new Set(sources).size).toBe(1);
  expect(again[1]?.hostKeys.lookup("203.0.113.21", 22).trusted).toHaveLength(1);
});

test("a file that cannot be read is refused each time it is asked for, and another run reads it anew", async () => {
  writeFileSync(file, "203.0.113.11 only-two-words\n");
  const [target] = fleet(22);
  const hosts = new Hosts();
  if (target === undefined) throw new Error("a fleet without nodes");
  await expect(hosts.of(target)).rejects.toMatchObject({ code: "known-hosts", exitCode: 2 });
  await expect(hosts.of(target)).rejects.toMatchObject({ code: "known-hosts", exitCode: 2 });
  writeFileSync(file, `203.0.113.11 ${ED25519}\n`);
  expect((await new Hosts().of(target)).name).toBe("cp-1");
});

test("nodes share the connection to a jump host only where its address, port and user are the same", async () => {
  writeFileSync(file, "");
  const hosts = new Hosts();
  const names = await Promise.all(
    fleet(22, 22, 2222).map(async (target) => (await hosts.of(target)).jump?.name),
  );
  expect(names).toEqual([
    undefined,
    "jump host admin@198.51.100.1:22",
    "jump host admin@198.51.100.1:22",
    "jump host admin@198.51.100.1:2222",
  ]);
});

test("a path with ~/ counts from the operator's home, as in ssh_config", async () => {
  const [target] = fleet(22);
  if (target === undefined) throw new Error("a fleet without nodes");
  const ssh = { ...target.node.ssh, keyFile: "~/.ssh/oslo", knownHosts: "~/.ssh/none-such" };
  const host = await new Hosts().of({ ...target, node: { ...target.node, ssh } });
  expect(host.authentication).toEqual({ kind: "key-file", path: join(homedir(), ".ssh/oslo") });
  expect(host.hostKeys.howToUnpin("203.0.113.11", 22)).toContain(join(homedir(), ".ssh/none-such"));
});
