import { machineSize } from "../../../spec/rules/machine-size";
import { cluster, findings, lab, places } from "./spec-fixture";

const plane = (hardware: { cpus?: number; memory?: number }) =>
  lab({
    nodes: [{ name: "cp-1", role: "control-plane", privateAddress: "10.20.0.11", hardware }],
  });

test("the lab's own sizes pass, and kubeadm's least", () => {
  expect(findings(machineSize, lab())).toEqual([]);
  expect(findings(machineSize, plane({ cpus: 2, memory: 1700 }))).toEqual([]);
});

test("a control plane below kubeadm's least is reported where it is written", () => {
  expect(places(machineSize, plane({ cpus: 1 }))).toEqual(["error nodes[0].hardware.cpus"]);
  expect(places(machineSize, plane({ memory: 1699 }))).toEqual(["error nodes[0].hardware.memory"]);
  expect(findings(machineSize, plane({ cpus: 1 }))[0]?.what).toBe(
    "cp-1 has 1 processor(s); expected at least 2",
  );
  const shared = lab({ machines: { lab: { hardware: { memory: 1024 } } } });
  expect(places(machineSize, shared)).toEqual(["error machines.lab.hardware.memory"]);
});

test("workers may be small", () => {
  const input = lab({
    nodes: [
      { name: "cp-1", role: "control-plane", privateAddress: "10.20.0.11" },
      { name: "w-1", role: "worker", privateAddress: "10.20.0.21", hardware: { cpus: 1, memory: 1024 } },
    ],
  });
  expect(findings(machineSize, input)).toEqual([]);
});

test("static machines are measured by the preflight, not here", () => {
  const input = cluster({ machines: { lab: { hardware: { memory: 1024 } } } });
  expect(findings(machineSize, input)).toEqual([]);
});
