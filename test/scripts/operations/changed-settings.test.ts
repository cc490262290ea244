import { changedSettings } from "../../../scripts/operations/changed-settings";

const LIVE = `apiVersion: kubeproxy.config.k8s.io/v1alpha1
kind: KubeProxyConfiguration
mode: ipvs
bindAddress: 0.0.0.0
conntrack:
  tcpEstablishedTimeout: 24h0m0s
ipvs:
  scheduler: rr
  excludeCIDRs: null
`;
const OURS = { mode: "ipvs", conntrack: { tcpEstablishedTimeout: "24h" }, ipvs: { scheduler: "rr" } };

test("settings that say the same in other words are in sync", () => {
  expect(changedSettings(OURS, LIVE)).toBeUndefined();
});

test("an empty value of ours equals one that is left out", () => {
  expect(changedSettings({ ...OURS, featureGates: {} }, LIVE)).toBeUndefined();
});

test("another scheduler changes that line and keeps what is not ours", () => {
  const text = changedSettings({ ...OURS, ipvs: { scheduler: "wrr" } }, LIVE);
  expect(text).toContain("scheduler: wrr");
  expect(text).toContain("bindAddress: 0.0.0.0");
});

test("another duration is a change", () => {
  expect(changedSettings({ conntrack: { tcpEstablishedTimeout: "12h" } }, LIVE)).toContain("12h");
});

test("a setting of ours that is undefined is taken away, where it is there", () => {
  expect(changedSettings({ bindAddress: undefined }, LIVE)).not.toContain("bindAddress");
  expect(changedSettings({ noSuchSetting: undefined }, LIVE)).toBeUndefined();
});
