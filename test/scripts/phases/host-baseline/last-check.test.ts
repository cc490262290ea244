import type { Facts } from "../../../../scripts/facts/fact";
import type { LiveFirewall } from "../../../../scripts/facts/firewall";
import { lastCheck } from "../../../../scripts/phases/host-baseline/last-check";
import { shutsOut } from "../../../../scripts/phases/host-baseline/shut-out";
import type { Ask } from "../../../../scripts/phases/phase";
import { labSpec } from "../../../constructs/clusters";
import { fleet } from "./good-machine";

const spec = labSpec();
const NONE: LiveFirewall = { live: undefined, confirmed: undefined, nodes: [] };
const letsIn = (...nodes: string[]): LiveFirewall => ({ live: "aa", confirmed: undefined, nodes });

/** A network on which nobody answers; clocks are right. */
const silence: Ask = <L>(facts: Facts<L>) => {
  const names = Object.keys(facts) as (keyof L & string)[];
  const answers = names.map((name) => {
    const stdout = name === "clock" ? String(Date.now() / 1000) : "";
    return [name, facts[name].parse({ stdout, stderr: "", code: 0 })];
  });
  return Promise.resolve(Object.fromEntries(answers) as L);
};

/** Who is refused because of whom it does not reach, with these firewalls live on the control plane and on the worker. */
async function refused(controlPlane: LiveFirewall, worker: LiveFirewall) {
  const states = fleet({ firewall: controlPlane }, { firewall: worker });
  const findings = await Promise.all(states.map((state) => lastCheck(state, silence, states, spec)));
  return findings.flat().map(({ code, node, expected }) => `${code} ${node ?? ""}: ${expected}`);
}

const BOTH = [
  "private-network cp-1: answers from w-1 (10.20.0.21)",
  "private-network w-1: answers from cp-1 (10.20.0.11)",
];

test("on a first deploy every node has to reach every other", async () => {
  expect(await refused(NONE, NONE)).toEqual(BOTH);
});

test("in a live cluster too, where its rules let the others in", async () => {
  expect(await refused(letsIn("10.20.0.0/24"), letsIn("10.20.0.0/24"))).toEqual(BOTH);
});

test("a node that joins from outside the network the live rules know is asked, and asks not those that drop it", async () => {
  expect(await refused(letsIn("10.20.0.0/28"), NONE)).toEqual([
    "private-network cp-1: answers from w-1 (10.20.0.21)",
  ]);
});

test.each([
  ["10.0.0.0/24", "10.0.0.21", false],
  ["10.0.0.0/24", "10.0.1.21", true],
  ["10.0.1.21", "10.0.1.21", false],
  ["10.0.1.20", "10.0.1.21", true],
  ["10.0.0.200-10.0.1.30", "10.0.1.21", false],
  ["10.0.0.200-10.0.1.20", "10.0.1.21", true],
])("rules for %s on a packet from %s: dropped %s", (element, address, isShutOut) => {
  expect(shutsOut(letsIn(element), address)).toBe(isShutOut);
});

test("where there are no rules nobody is shut out", () => {
  expect(shutsOut(NONE, "10.0.1.21")).toBe(false);
});
