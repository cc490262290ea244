import { showPath, type Path } from "../../problem";
import type { NodeSpec } from "../../schema/cluster";
import type { RuleContext } from "../rule";
import { grouped } from "./repeated";

/** What a pool calls the fields from which its nodes' own are counted. */
const IN_POOL: Readonly<Record<string, string>> = {
  name: "namePattern",
  address: "firstAddress",
  privateAddress: "firstPrivateAddress",
};

/** Where a field of a node is written: in its own entry, or in its pool's under the pool's word for it. */
export function nodeField(context: RuleContext, node: NodeSpec, field: string): Path {
  const path = context.pathOf(node);
  return [...path, path[0] === "nodePools" ? (IN_POOL[field] ?? field) : field];
}

/** Nodes by the place where they are written, so that a pool of a thousand is reported once. */
export function byPlace(
  context: RuleContext,
  nodes: readonly NodeSpec[],
  field: string,
): { readonly path: Path; readonly nodes: readonly NodeSpec[] }[] {
  return [...grouped(nodes, (node) => showPath(context.pathOf(node))).values()].flatMap((members) => {
    const [first] = members;
    return first === undefined ? [] : [{ path: nodeField(context, first, field), nodes: members }];
  });
}
