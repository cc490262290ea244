import { nginxKeepalive } from "../../../spec/rules/nginx-keepalive";
import { cluster, findings, places, type Change } from "./spec-fixture";

const ingress = (change: Change["ingress"]) => cluster({ ingress: change });
const keepalive = (change: NonNullable<Change["ingress"]>["keepalive"]) => ingress({ keepalive: change });

test("the defaults pass", () => {
  expect(findings(nginxKeepalive, cluster())).toEqual([]);
});

test("nginx closes before the backend does", () => {
  expect(findings(nginxKeepalive, keepalive({ upstreamIdle: "59s", backendIdle: "1m" }))).toEqual([]);
  const input = keepalive({ upstreamIdle: "60s", backendIdle: "1m" });
  expect(places(nginxKeepalive, input)).toEqual(["error ingress.keepalive.upstreamIdle"]);
  expect(findings(nginxKeepalive, input)[0]?.instead).toContain("upstreamIdle: 30s");
});

test("a balancer in front closes before nginx does", () => {
  expect(findings(nginxKeepalive, keepalive({ client: "65s", frontIdle: "60s" }))).toEqual([]);
  expect(findings(nginxKeepalive, keepalive({ client: "65s", frontIdle: "65s" }))).toHaveLength(1);
  const input = keepalive({ client: "65s", frontIdle: "350s" });
  expect(places(nginxKeepalive, input)).toEqual(["error ingress.keepalive.client"]);
  expect(findings(nginxKeepalive, input)[0]?.instead).toContain("client: 355s");
});

test("idle connections leave room for busy ones", () => {
  const connections = (upstreamConnections: number) =>
    ingress({ workerConnections: 1024, keepalive: { upstreamConnections } });
  const at = "ingress.keepalive.upstreamConnections";
  expect(findings(nginxKeepalive, connections(512))).toEqual([]);
  expect(places(nginxKeepalive, connections(513))).toEqual([`warning ${at}`]);
  expect(places(nginxKeepalive, connections(1024))).toEqual([`error ${at}`]);
});

test("a worker may open two files for each connection", () => {
  expect(findings(nginxKeepalive, ingress({ workerConnections: 1024, workerOpenFiles: 2048 }))).toEqual([]);
  const input = ingress({ workerConnections: 1024, workerOpenFiles: 2047 });
  expect(places(nginxKeepalive, input)).toEqual(["error ingress.workerOpenFiles"]);
});

test("without nginx there is nothing to check", () => {
  const input = ingress({ controller: "none", workerOpenFiles: 128 });
  expect(findings(nginxKeepalive, input)).toEqual([]);
});
