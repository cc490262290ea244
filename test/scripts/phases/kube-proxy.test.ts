import { kubeProxyFindings, type ProxyEvidence } from "../../../scripts/phases/kube-proxy-findings";
import { hasSynced } from "../../../scripts/phases/live-kube-proxy";
import { labSpec } from "../../constructs/clusters";

const service = { protocol: "TCP", address: "10.96.0.1:443", scheduler: "rr" };
const good: ProxyEvidence = {
  mode: "ipvs",
  synced: true,
  virtualServers: [service],
  strictArp: { arpIgnore: 1, arpAnnounce: 2 },
};

const codes = (evidence: Partial<ProxyEvidence>, kubeProxy: object = {}) =>
  kubeProxyFindings(labSpec({ kubeProxy }), "w-1", { ...good, ...evidence }).map(({ code }) => code);

test("a node that is as the spec says has no findings", () => {
  expect(codes({})).toEqual([]);
});

test("no answer and another mode are one finding: nothing else can be judged", () => {
  const [finding] = kubeProxyFindings(labSpec({}), "w-1", { ...good, mode: undefined, virtualServers: [] });
  expect(finding).toMatchObject({
    code: "kube-proxy-mode",
    node: "w-1",
    actual: "no answer on 127.0.0.1:10249",
  });
  expect(codes({ mode: "iptables", virtualServers: [] })).toEqual(["kube-proxy-mode"]);
});

test("the right mode without rules is a finding in every mode", () => {
  expect(codes({ synced: false, virtualServers: [] })).toEqual(["kube-proxy-sync"]);
  expect(codes({ mode: "nftables", synced: false }, { mode: "nftables" })).toEqual(["kube-proxy-sync"]);
});

test("kube-proxy has synced when its metrics have a time for IPv4", () => {
  const line = (family: string, time: string) =>
    `kubeproxy_sync_proxy_rules_last_timestamp_seconds{ip_family="${family}"} ${time}\n`;
  const queued = "kubeproxy_sync_proxy_rules_last_queued_timestamp_seconds 1.7955908135091443e+09\n";
  expect(hasSynced(queued + line("IPv4", "0") + line("IPv6", "1.79e+09"))).toBe(false);
  expect(hasSynced(queued + line("IPv6", "0") + line("IPv4", "1.7955908167527416e+09"))).toBe(true);
  expect(hasSynced("kubeproxy_sync_proxy_rules_last_timestamp_seconds 1.79e+09")).toBe(true);
  expect(hasSynced("")).toBe(false);
});

test.each([
  ["an empty table", [], "not among 0 virtual servers"],
  ["another scheduler", [{ ...service, scheduler: "wrr" }], "scheduler wrr"],
  ["the address for UDP alone", [{ ...service, protocol: "UDP" }], "not among 1 virtual servers"],
])("%s is not what was promised", (_, virtualServers, actual) => {
  expect(kubeProxyFindings(labSpec({}), "w-1", { ...good, virtualServers })).toMatchObject([
    { code: "ipvs-table", actual },
  ]);
});

test("strictARP is looked at where it is asked for", () => {
  const strictArp = { arpIgnore: 0, arpAnnounce: 0 };
  expect(codes({ strictArp })).toEqual(["strict-arp"]);
  expect(codes({ strictArp: { arpIgnore: 1, arpAnnounce: undefined } })).toEqual(["strict-arp"]);
  expect(codes({ strictArp }, { strictARP: false })).toEqual([]);
});

test("the tables of IPVS say nothing about another mode", () => {
  expect(codes({ mode: "iptables", virtualServers: [] }, { mode: "iptables" })).toEqual([]);
});
