import { turnsOf } from "../../../scripts/phases/turns";

function items(...names: string[]) {
  return names.map((name) => ({
    node: { name, role: name.startsWith("cp") ? "control-plane" : "worker" } as never,
  }));
}

function turns(atOnce: number, ...names: string[]): string[][] {
  return turnsOf<{ node: never }>(items(...names), atOnce).map((turn) =>
    turn.map(({ node }) => (node as { name: string }).name),
  );
}

test("workers come first, so many at a time; control planes one at a time, whatever is allowed", () => {
  expect(turns(2, "cp-1", "cp-2", "w-1", "w-2", "w-3")).toEqual([
    ["w-1", "w-2"],
    ["w-3"],
    ["cp-1"],
    ["cp-2"],
  ]);
});

test("order within a role stays, and nothing gives no turn", () => {
  expect(turns(1, "w-2", "w-1")).toEqual([["w-2"], ["w-1"]]);
  expect(turns(5)).toEqual([]);
});
