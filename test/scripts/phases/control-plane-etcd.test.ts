import type { EtcdMember } from "../../../scripts/cluster-api/etcd-members";
import { RefusedError } from "../../../scripts/errors";
import { memberOf, refuseQuorumLoss, requireMembers } from "../../../scripts/phases/control-plane-etcd";

function member(name: string, address: string, isLearner = false): EtcdMember {
  return { id: address, name, peerUrls: [`https://${address}:2380`], isLearner };
}

const A = member("a", "10.0.0.1");
const B = member("b", "10.0.0.2");
const C = member("c", "10.0.0.3");
const node = (name: string, privateAddress: string) => ({ name, privateAddress }) as never;

test("a member that never started has no name and is known by its address", () => {
  expect(memberOf(node("b", "10.0.0.2"), [A, member("", "10.0.0.2")])?.id).toBe("10.0.0.2");
});

test("a dead one of three goes while the other two are healthy", () => {
  expect(() => refuseQuorumLoss([A, B, C], C, new Set(["a", "b"]))).not.toThrow();
});

test("nothing is taken out when the members that stay are no majority", () => {
  expect(() => refuseQuorumLoss([A, B, C], C, new Set(["a"]))).toThrow(RefusedError);
});

test("a learner does not count for the majority", () => {
  expect(() =>
    refuseQuorumLoss([A, member("b", "10.0.0.2", true)], member("b", "10.0.0.2", true), new Set(["a"])),
  ).not.toThrow();
});

test("missing, strange, idle and learning members are all named at once", () => {
  const found = [A, member("", "10.0.0.2"), member("z", "10.0.0.9", true)];
  const nodes = [node("a", "10.0.0.1"), node("b", "10.0.0.2"), node("c", "10.0.0.3")];
  expect(() => requireMembers(nodes, found, "lab")).toThrow(
    /c missing.*z is in no node.*never started.*z is still a learner/,
  );
});
