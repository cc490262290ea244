import type { Listener } from "../../../../scripts/facts/listeners";
import { LOCAL_PROXY_UNIT } from "../../../../scripts/operations/local-proxy";
import type { HostFacts } from "../../../../scripts/phases/host-baseline/facts";
import { preflight } from "../../../../scripts/phases/host-baseline/preflight";
import { labSpec } from "../../../constructs/clusters";
import { unitState } from "../../operations/unit-state";
import { fleet, GOOD } from "./good-machine";

const single = labSpec();
const behindProxy = (port: number) => labSpec({ kubernetes: { apiEndpoint: { kind: "local-proxy", port } } });

const at = (address: string, port: number, program: string): Listener => ({ address, port, program });
const listening = (...listeners: readonly Listener[]): Partial<HostFacts> => ({
  listeners: [...GOOD.listeners, ...listeners],
});
/** The facts beside those of the proxy's unit in this state. */
const withProxy = (active: string, facts: Partial<HostFacts>): Partial<HostFacts> => ({
  ...facts,
  units: new Map([[LOCAL_PROXY_UNIT, unitState({ active })]]),
});

/** Whose port is taken by whom. */
function taken(spec: typeof single, controlPlane: Partial<HostFacts>, worker: Partial<HostFacts> = {}) {
  return preflight
    .flatMap((check) => check(fleet(controlPlane, worker, spec), spec))
    .map(({ code, node, actual }) => `${code} ${node ?? ""}: ${actual}`);
}

test("what an earlier run has started is no stranger on its port", () => {
  const kubelet = at("*", 10250, "kubelet");
  expect(taken(single, listening(at("10.20.0.11", 6443, "kube-apiserver"), kubelet))).toEqual([]);
  const proxy = at("127.0.0.1", 6443, "haproxy");
  const both = listening(at("10.20.0.11", 6443, "kube-apiserver"), proxy, kubelet);
  expect(
    taken(behindProxy(6443), withProxy("active", both), withProxy("active", listening(proxy, kubelet))),
  ).toEqual([]);
});

test("a worker that reaches the API without a proxy has nothing of ours on its port", () => {
  expect(taken(single, {}, listening(at("*", 6443, "nc")))).toEqual([]);
});

test.each(["*", "0.0.0.0", "127.0.0.1", "0.0.0.0%eth0"])(
  "the local proxy's port is free on %s",
  (address) => {
    const nc = listening(at(address, 7443, "nc"));
    expect(taken(behindProxy(7443), nc, nc)).toEqual([
      `port-taken cp-1: nc listening on ${address}:7443`,
      `port-taken w-1: nc listening on ${address}:7443`,
    ]);
  },
);

test("who listens elsewhere on the same port is not in the proxy's way", () => {
  const others = listening(
    at("10.20.0.21", 7443, "nc"),
    at("[::1]", 7443, "nc"),
    at("127.0.0.53", 7443, "nc"),
  );
  expect(taken(behindProxy(7443), others, others)).toEqual([]);
});

test("another haproxy is not ours: on another address, or while ours does not run", () => {
  const onAll = listening(at("0.0.0.0", 6443, "haproxy"));
  const onLoopback = listening(at("127.0.0.1", 6443, "haproxy"));
  expect(taken(behindProxy(6443), withProxy("active", onAll), withProxy("activating", onLoopback))).toEqual([
    "port-taken cp-1: haproxy listening on 0.0.0.0:6443",
    "port-taken w-1: haproxy listening on 127.0.0.1:6443",
  ]);
});

test("an API server on every address leaves the proxy no loopback", () => {
  expect(taken(behindProxy(6443), listening(at("*", 6443, "kube-apiserver")))).toEqual([
    "port-taken cp-1: kube-apiserver listening on *:6443",
  ]);
});

test("a proxy that is about to go, or to move, is no stranger where it still is", () => {
  const proxy = withProxy("active", listening(at("127.0.0.1", 6443, "haproxy")));
  for (const spec of [single, behindProxy(7443)]) expect(taken(spec, proxy, proxy)).toEqual([]);
});

test("behind a port forward the firewall opens the port sshd has on the machine", () => {
  const forwarded = labSpec({ host: { firewall: { sshPort: 2222 } } });
  const elsewhere = { listeners: [at("0.0.0.0", 2222, "sshd")] };
  expect(taken(forwarded, elsewhere, elsewhere)).toEqual([]);
  expect(taken(forwarded, elsewhere)).toEqual(["ssh-port-elsewhere w-1: nobody listening there"]);
});
