import { schedulerModule } from "../../../spec/rules/scheduler-module";
import { cluster, findings, places } from "./spec-fixture";

const ALL = ["overlay", "ip_vs", "ip_vs_rr", "ip_vs_wrr", "ip_vs_sh", "nf_conntrack"];
const modules = (kernelModules: string[], scheduler: "rr" | "mh" = "rr") =>
  cluster({ kubeProxy: { mode: "ipvs", scheduler }, host: { kernelModules } });

test("the derived list passes for every scheduler, and a written one that has them", () => {
  expect(findings(schedulerModule, cluster({ kubeProxy: { mode: "ipvs", scheduler: "mh" } }))).toEqual([]);
  expect(findings(schedulerModule, modules(ALL))).toEqual([]);
});

test("modprobe's other spelling is the same module", () => {
  expect(findings(schedulerModule, modules(ALL.map((name) => name.replaceAll("_", "-"))))).toEqual([]);
});

test("a written list without the scheduler's module is reported, with the whole list to write", () => {
  const input = modules(ALL, "mh");
  expect(places(schedulerModule, input)).toEqual(["error host.kernelModules"]);
  expect(findings(schedulerModule, input)[0]?.instead).toContain(`[${[...ALL, "ip_vs_mh"].join(", ")}]`);
});

test("each module kube-proxy probes for is needed", () => {
  for (const name of ALL.slice(1)) {
    const [found] = findings(schedulerModule, modules(ALL.filter((other) => other !== name)));
    expect(found?.what).toContain(`without ${name};`);
  }
});

test("other modes need none of them", () => {
  const input = cluster({ kubeProxy: { mode: "nftables" }, host: { kernelModules: ["overlay"] } });
  expect(findings(schedulerModule, input)).toEqual([]);
});
