import type { ClusterSpec } from "../schema/cluster";
import { listed } from "./parts/listed";
import { finding, type Finding, type Rule } from "./rule";

/** etcd's own advice: more members make every write wait for more disks. */
const MOST_MEMBERS = 7;

/** An odd number of control-plane nodes, at least one, and more than one in production. */
export const controlPlaneCount: Rule = {
  name: "control-plane-count",
  check: (spec) => {
    const names = spec.nodes.filter(({ role }) => role === "control-plane").map(({ name }) => name);
    return [...bySize(names, spec.environment)].map(([severity, text]) => finding(severity, ["nodes"], text));
  },
};

type Text = Pick<Finding, "what" | "why" | "instead">;

function* bySize(
  names: readonly string[],
  environment: ClusterSpec["environment"],
): Generator<[Finding["severity"], Text]> {
  const count = names.length;
  if (count === 0) {
    yield [
      "error",
      {
        what: "no node has the role control-plane; expected 1, 3 or 5",
        why: "Nothing would run the API server and etcd.",
        instead: "role: control-plane on one node, or on three for production",
      },
    ];
  } else if (count % 2 === 0) {
    yield ["error", even(names)];
  } else if (count > MOST_MEMBERS) {
    yield [
      "warning",
      {
        what: `${count} control-plane nodes; expected at most ${MOST_MEMBERS}`,
        why: `etcd confirms each write on ${quorum(count)} of ${count} disks: more members make writes slower, and 5 already survive the loss of 2.`,
        instead: "role: worker on all but 3 or 5 of them",
      },
    ];
  } else if (count === 1 && environment === "production") {
    yield [
      "warning",
      {
        what: `one control-plane node (${listed(names)}) in production; expected 3`,
        why: "When it is down the API and etcd are down; when its disk dies the cluster's state is gone.",
        instead:
          "role: control-plane on three nodes in different failure domains, or environment: staging if that is acceptable",
      },
    ];
  }
}

function even(names: readonly string[]): Text {
  const count = names.length;
  return {
    what: `${count} control-plane nodes (${listed(names)}); expected an odd number`,
    why: `etcd needs a majority: ${quorum(count)} of ${count} members survive the loss of ${tolerated(count)}, no more than ${count - 1} ${count - 1 === 1 ? "does" : "do"}, and there is one machine more that can fail.`,
    instead: `${count + 1} control-plane nodes (the loss of ${tolerated(count + 1)} is survived) or ${count - 1}`,
  };
}

function quorum(members: number): number {
  return Math.floor(members / 2) + 1;
}

function tolerated(members: number): number {
  return members - quorum(members);
}
