import type { NodeSpec } from "../../spec";

/**
 * The order in which something that interrupts nodes goes over them: workers first, so many in a turn, then control
 * planes, which go one at a time, since etcd needs their majority. Whoever takes the turns ends at a failure: what
 * broke the first nodes never reaches the others.
 *
 * @param atOnce workers in one turn, at least 1
 */
export function turnsOf<T extends { readonly node: NodeSpec }>(items: readonly T[], atOnce: number): T[][] {
  const of = (role: NodeSpec["role"]) => items.filter(({ node }) => node.role === role);
  return [...groupsOf(of("worker"), atOnce), ...groupsOf(of("control-plane"), 1)];
}

function groupsOf<T>(items: readonly T[], size: number): T[][] {
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_, index) => items.slice(index * size, (index + 1) * size));
}
