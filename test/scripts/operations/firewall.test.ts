import { join } from "node:path";
import type { Unit } from "../../../scripts/facts/units";
import { firewall, FIREWALL_FILES } from "../../../scripts/operations/firewall/firewall";
import type { FirewallRules } from "../../../scripts/operations/firewall/rules";
import { ruleset } from "../../../scripts/operations/firewall/ruleset";
import { expectGolden } from "../../golden";
import { noFiles, state } from "./node-files";
import { shown, whats } from "./shown";
import { unitState } from "./unit-state";

const GOLDEN = join(__dirname, "golden");

const WORKER: FirewallRules = {
  role: "worker",
  sshPort: 22,
  adminSources: ["198.51.100.0/24"],
  nodes: ["10.20.0.0/24"],
  controlPlanes: ["10.20.0.11"],
  podNetworks: ["10.244.0.0/16"],
  serviceNetworks: ["10.96.0.0/16"],
  apiPort: 6443,
  nodePortRange: "30000-32767",
  overlay: [
    { what: "BGP", protocol: "tcp", port: 179 },
    { what: "IPIP", protocol: "ipencap" },
  ],
  publicPorts: [80, 443],
};
const CONTROL_PLANE: FirewallRules = {
  ...WORKER,
  role: "control-plane",
  adminSources: ["0.0.0.0/0", "::/0"],
  podNetworks: ["10.244.0.0/16", "fd00:10::/56"],
  serviceNetworks: ["10.96.0.0/16", "fd00:20::/112"],
  overlay: [],
  publicPorts: [],
};

const [KEPT = ""] = FIREWALL_FILES;
const bare = {
  firewall: { live: undefined, confirmed: undefined },
  files: noFiles(KEPT),
  units: new Map<string, Unit>(),
};
const desired = { firewall: { rules: WORKER, rollbackAfter: 60 } };

test("rules of a worker behind Calico with an ingress", () => {
  expectGolden(join(GOLDEN, "firewall-worker.nft"), ruleset(WORKER));
});

test("rules of a control plane open to every admin, dual-stack, without Calico", () => {
  expectGolden(join(GOLDEN, "firewall-control-plane.nft"), ruleset(CONTROL_PLANE));
});

test("new rules are tried with the undoing armed first, and kept over a new login alone", () => {
  expectGolden(join(GOLDEN, "firewall-bare.txt"), shown(firewall(desired, bare)));
});

describe("once confirmed", () => {
  const confirmed = {
    firewall: { live: "f00", confirmed: { rules: state(ruleset(WORKER)).sha256, live: "f00" } },
    files: new Map([[KEPT, state(ruleset(WORKER), "600")]]),
    units: new Map([["kubefjord-firewall.service", unitState({ active: "inactive" })]]),
  };

  test("nothing is left to do", () => {
    expect(firewall(desired, confirmed)).toEqual([]);
  });

  test("a table that somebody changed or flushed is put back", () => {
    for (const live of ["other", undefined])
      expect(whats(firewall(desired, { ...confirmed, firewall: { ...confirmed.firewall, live } }))).toEqual([
        "change the firewall: only what the node's role needs is let in",
      ]);
  });

  test("switched off, our table goes and nothing else", () => {
    const off = { firewall: { rules: undefined, rollbackAfter: 60 } };
    expect(shown(firewall(off, confirmed))).toContain("nft delete table 'inet' 'kubefjord'");
    expect(firewall(off, { ...bare })).toEqual([]);
  });
});
