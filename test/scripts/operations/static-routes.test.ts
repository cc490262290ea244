import { join } from "node:path";
import {
  noStaticRoutes,
  STATIC_ROUTES_PATHS,
  staticRoutes,
  type StaticRoutes,
} from "../../../scripts/operations/static-routes";
import { expectGolden } from "../../golden";
import { filesAfter, noFiles } from "./node-files";
import { shown, whats } from "./shown";

const DESIRED: StaticRoutes = {
  podNetwork: "10.244.0.0/24",
  clusterPodNetwork: "10.244.0.0/16",
  mtu: 1500,
  routes: [
    { podNetwork: "10.244.1.0/24", via: "10.20.0.21" },
    { podNetwork: "10.244.2.0/24", via: "10.20.0.22" },
  ],
};

const BARE = {
  files: noFiles(...Object.values(STATIC_ROUTES_PATHS)),
  podRoutes: { routes: new Map<string, string>(), masquerades: false },
};

const RUNNING = {
  files: filesAfter(BARE.files, staticRoutes(DESIRED, BARE)),
  podRoutes: {
    routes: new Map([
      ["10.244.1.0/24", "10.20.0.21"],
      ["10.244.2.0/24", "10.20.0.22"],
    ]),
    masquerades: true,
  },
};

test("a bare node gets script, unit and routes, and the plugins' settings last", () => {
  expectGolden(join(__dirname, "golden/static-routes-bare.txt"), shown(staticRoutes(DESIRED, BARE)));
});

test("a node in sync gets nothing", () => {
  expect(staticRoutes(DESIRED, RUNNING)).toEqual([]);
});

test("a route that is gone from the kernel is brought back without writing anything", () => {
  const podRoutes = { ...RUNNING.podRoutes, routes: new Map([["10.244.1.0/24", "10.20.0.21"]]) };
  expect(whats(staticRoutes(DESIRED, { ...RUNNING, podRoutes }))).toEqual(["run the routes: 2 other nodes"]);
});

test("a node that left takes its route with it, live and for every boot", () => {
  const fewer = { ...DESIRED, routes: DESIRED.routes.slice(0, 1) };
  expect(whats(staticRoutes(fewer, RUNNING))).toEqual([
    "write /etc/kubefjord/pod-routes.sh: the way to the pods of other nodes",
    "run the routes: 1 other nodes",
  ]);
});

test("another plugin takes away what the kit wrote, and finds nothing the second time", () => {
  expect(whats(noStaticRoutes(RUNNING))).toHaveLength(4);
  expect(noStaticRoutes(BARE)).toEqual([]);
});
