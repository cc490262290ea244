import { etcdTiming } from "../../../spec/rules/etcd-timing";
import { cluster, findings, places } from "./spec-fixture";

const etcd = (values: { heartbeatInterval?: number; electionTimeout?: number }) =>
  cluster({ kubernetes: { etcd: values } });

test("five times the heartbeat passes, and the derived ten times", () => {
  expect(findings(etcdTiming, etcd({ heartbeatInterval: 200, electionTimeout: 1000 }))).toEqual([]);
  expect(findings(etcdTiming, etcd({ heartbeatInterval: 500 }))).toEqual([]);
});

test("less is an error that names the value to write", () => {
  const input = etcd({ heartbeatInterval: 200, electionTimeout: 999 });
  expect(places(etcdTiming, input)).toEqual(["error kubernetes.etcd.electionTimeout"]);
  expect(findings(etcdTiming, input)[0]?.instead).toContain("electionTimeout: 2000");
});
