import { hostKeys } from "../../../spec/rules/host-keys";
import { cluster, findings, lab, places } from "./spec-fixture";

const KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIA";
const node = (hostKey: string | undefined, ssh?: object) => ({
  name: "a",
  role: "control-plane" as const,
  address: "203.0.113.1",
  privateAddress: "10.10.0.1",
  ...(hostKey === undefined ? {} : { hostKey }),
  ...(ssh === undefined ? {} : { ssh }),
});
const unlisted = (...nodes: ReturnType<typeof node>[]) =>
  cluster({ machines: { ssh: { knownHosts: undefined } }, nodes });

test("a known_hosts file, or a pinned key on every node, passes; the lab pins its own", () => {
  expect(findings(hostKeys, cluster())).toEqual([]);
  expect(findings(hostKeys, unlisted(node(KEY)))).toEqual([]);
  expect(findings(hostKeys, lab({ machines: { ssh: { knownHosts: undefined } } }))).toEqual([]);
});

test("a static node without either is reported", () => {
  expect(places(hostKeys, unlisted(node(undefined)))).toEqual(["error nodes[0].hostKey"]);
});

test("a jump host needs a pinned key as well", () => {
  expect(places(hostKeys, unlisted(node(KEY, { jumpHost: { address: "198.51.100.1" } })))).toEqual([
    "error nodes[0].hostKey",
  ]);
  const pinned = { jumpHost: { address: "198.51.100.1", hostKey: KEY } };
  expect(findings(hostKeys, unlisted(node(KEY, pinned)))).toEqual([]);
});
