import { addressAfter } from "../networks";
import type { ClusterInput } from "../schema/cluster";
import type { SchemaProblem } from "./schema-problems";

/** Pools whose last node would lie past the end of IPv4: they cannot be resolved at all. */
export function poolProblems({ nodePools = [] }: ClusterInput): SchemaProblem[] {
  return nodePools.flatMap((pool, index) =>
    (["firstAddress", "firstPrivateAddress"] as const).flatMap((key) => {
      const first = pool[key];
      if (first === undefined || exists(first, pool.count - 1)) return [];
      const problem: SchemaProblem = {
        rule: "schema",
        severity: "error",
        path: ["nodePools", index, key],
        atKey: false,
        what: `${first} and ${pool.count - 1} more addresses reach past 255.255.255.255`,
        why: "Each number of a pool takes the next address.",
        instead: "start lower, or make the pool smaller",
      };
      return [problem];
    }),
  );
}

function exists(first: string, steps: number): boolean {
  try {
    return addressAfter(first, steps) !== "";
  } catch {
    return false;
  }
}
