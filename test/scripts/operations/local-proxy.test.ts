import { join } from "node:path";
import { loadEnvironment } from "../../../spec";
import { localProxy, LOCAL_PROXY_PATHS } from "../../../scripts/operations/local-proxy";
import { expectGolden } from "../../golden";
import { filesAfter, noFiles } from "./node-files";
import { shown, whats } from "./shown";

const ENVIRONMENTS = join(__dirname, "../../../stacks/environments");
const PRODUCTION = loadEnvironment(join(ENVIRONMENTS, "oslo-production.yaml"));
const LAB = loadEnvironment(join(ENVIRONMENTS, "lab.yaml"));
const NOTHING = noFiles(...Object.values(LOCAL_PROXY_PATHS));

test("three control planes stand behind one local address", () => {
  expectGolden(join(__dirname, "golden/local-proxy-bare.txt"), shown(localProxy(PRODUCTION, NOTHING)));
});

test("a node in sync gets nothing", () => {
  expect(localProxy(PRODUCTION, filesAfter(NOTHING, localProxy(PRODUCTION, NOTHING)))).toEqual([]);
});

test("one control plane needs no proxy, and an old one goes", () => {
  expect(localProxy(LAB, NOTHING)).toEqual([]);
  const files = filesAfter(NOTHING, localProxy(PRODUCTION, NOTHING));
  expect(whats(localProxy(LAB, files))).toEqual([
    "stop the local API proxy",
    "remove /etc/systemd/system/kubefjord-api-proxy.service: one control plane needs no proxy",
    "remove /etc/kubefjord/api-proxy.cfg: one control plane needs no proxy",
  ]);
});
