import { join } from "node:path";
import { loadEnvironment } from "../../../spec";
import {
  desiredProxy,
  LOCAL_PROXY_PATHS,
  LOCAL_PROXY_UNIT,
  localProxy,
  noLocalProxy,
} from "../../../scripts/operations/local-proxy";
import { labSpec } from "../../constructs/clusters";
import { expectGolden } from "../../golden";
import { filesAfter, noFiles } from "./node-files";
import { shown, whats } from "./shown";
import { unitState } from "./unit-state";

const ENVIRONMENTS = join(__dirname, "../../../stacks/environments");
const THREE = { localProxy: desiredProxy(loadEnvironment(join(ENVIRONMENTS, "oslo-production.yaml"))) };
const ONE = { localProxy: desiredProxy(loadEnvironment(join(ENVIRONMENTS, "lab.yaml"))) };

const runs = (active: string) =>
  new Map([[LOCAL_PROXY_UNIT, unitState({ active, path: LOCAL_PROXY_PATHS.unit })]]);
const BARE = {
  files: noFiles(...Object.values(LOCAL_PROXY_PATHS)),
  units: runs("inactive"),
  localProxyIsCurrent: false,
};
const WRITTEN = {
  files: filesAfter(BARE.files, localProxy(THREE, BARE)),
  units: runs("active"),
  localProxyIsCurrent: true,
};

test("three control planes stand behind one local address", () => {
  expectGolden(join(__dirname, "golden/local-proxy-bare.txt"), shown(localProxy(THREE, BARE)));
  expect(noLocalProxy(THREE, BARE)).toEqual([]);
});

test("one server alone is not checked: there is no other, and a busy one must not be cut off", () => {
  const alone = desiredProxy(labSpec({ kubernetes: { apiEndpoint: { kind: "local-proxy" } } }));
  expect(alone?.settings.content).toMatch(/balance roundrobin\n {4}server cp-1 10\.20\.0\.11:6443\n$/);
});

test("a node in sync gets nothing", () => {
  expect(localProxy(THREE, WRITTEN)).toEqual([]);
});

test.each([
  ["does not run", { units: runs("failed") }],
  ["has not read its settings since they were written", { localProxyIsCurrent: false }],
])("a proxy that %s is started, or reads them", (_, state) => {
  expect(whats(localProxy(THREE, { ...WRITTEN, ...state }))).toEqual([
    "start the local API proxy with these settings",
  ]);
});

test("one control plane needs no proxy, and an old one goes", () => {
  expect([...localProxy(ONE, BARE), ...noLocalProxy(ONE, BARE)]).toEqual([]);
  expect(whats(noLocalProxy(ONE, WRITTEN))).toEqual([
    "stop the local API proxy",
    "remove /etc/systemd/system/kubefjord-api-proxy.service: the API is reached without it",
    "remove /etc/kubefjord/api-proxy.cfg: the API is reached without it",
  ]);
});
