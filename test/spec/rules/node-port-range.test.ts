import { nodePortRange } from "../../../spec/rules/node-port-range";
import { cluster, findings, places, type Change } from "./spec-fixture";

const AT = "kubernetes.nodePortRange";
const LOCAL = 'host.sysctls["net.ipv4.ip_local_port_range"]';
const range = (text: string, sysctls: Record<string, string> = {}, change: Change = {}) =>
  cluster({ ...change, kubernetes: { ...change.kubernetes, nodePortRange: text }, host: { sysctls } });

test("the default passes, up to the kernel's first port", () => {
  expect(findings(nodePortRange, range("30000-32767"))).toEqual([]);
  expect(findings(nodePortRange, range("20000-20000"))).toEqual([]);
});

test.each(["32767-30000", "0-100", "60000-65536"])("%s is no range", (text) => {
  expect(places(nodePortRange, range(text))).toEqual([`error ${AT}`]);
});

test("ports the kernel gives to outgoing connections are named", () => {
  const [found] = findings(nodePortRange, range("30000-32768"));
  expect(found).toMatchObject({ severity: "error", at: AT });
  expect(found?.what).toBe(
    "NodePorts 30000-32768 and the kernel's own ip_local_port_range 32768-60999 share 32768",
  );
  expect(findings(nodePortRange, range("61000-62000"))).toEqual([]);
});

test("a written ip_local_port_range counts instead, with any white space", () => {
  const key = "net.ipv4.ip_local_port_range";
  expect(places(nodePortRange, range("30000-32767", { [key]: "1024\t65000" }))).toEqual([`error ${LOCAL}`]);
  expect(findings(nodePortRange, range("30000-32768", { [key]: "40000  60999" }))).toEqual([]);
  expect(places(nodePortRange, range("30000-32767", { [key]: "60999 32768" }))).toEqual([`error ${LOCAL}`]);
});

test("reserved ports are not given away, if they cover everything that is shared", () => {
  const wide = { "net.ipv4.ip_local_port_range": "1024 65000" };
  const reserved = (value: string) =>
    range("30000-32767", { ...wide, "net.ipv4.ip_local_reserved_ports": value });
  expect(findings(nodePortRange, reserved("30000-32767"))).toEqual([]);
  expect(findings(nodePortRange, reserved("8080,31000-32767,29000-30999"))).toEqual([]);
  expect(findings(nodePortRange, reserved("30000-31000,31002-32767"))).toHaveLength(1);
});

test("ports of Kubernetes, ssh, BGP and the ingress are named", () => {
  const found = findings(
    nodePortRange,
    range("1-11000", {}, { network: { bgp: { port: 1179 } }, machines: { ssh: { port: 2222 } } }),
  ).map(({ what }) => what);
  for (const by of [
    "kubelet",
    "etcd",
    "kubernetes.apiEndpoint.port",
    "network.bgp.port",
    "ssh",
    "httpPort",
    "httpsPort",
  ]) {
    expect(found.some((what) => what.includes(by))).toBe(true);
  }
});

test("what is proposed mends it, whether the sysctl, the range or both are wrong", () => {
  const wide = { "net.ipv4.ip_local_port_range": "1024 65000" };
  const [sysctl] = findings(nodePortRange, range("30000-32767", wide));
  expect(sysctl?.instead).toMatch(/^no net.ipv4.ip_local_port_range/);
  const [both] = findings(nodePortRange, range("20000-40000", wide));
  expect(both?.instead).toMatch(/^nodePortRange: 30000-32767.* with no net.ipv4.ip_local_port_range/);
  const [own] = findings(nodePortRange, range("20000-40000"));
  expect(own?.instead).toMatch(/^nodePortRange: 30000-32767/);
  expect(own?.instead).not.toContain("ip_local_port_range");
});

test("a taken port is an error; the ingress takes its ports only where it uses the host's", () => {
  const http = (change: Change["ingress"]) =>
    findings(nodePortRange, range("70-90", {}, { ingress: change }));
  expect(http({})).toMatchObject([{ severity: "error", at: AT }]);
  expect(http({ placement: { hostPorts: false } })).toEqual([]);
  expect(http({ controller: "none" })).toEqual([]);
});
