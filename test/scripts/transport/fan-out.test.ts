import { setImmediate } from "node:timers/promises";
import { forEach } from "../../../scripts/transport";

test("every item has its outcome, in the items' order, and a failure stops nobody", async () => {
  const broken = new Error("node 2 is down");
  const outcomes = await forEach([1, 2, 3], 3, async (item) => {
    for (let turn = item; turn < 4; turn += 1) await setImmediate();
    if (item === 2) throw broken;
    return item * 10;
  });
  expect(outcomes).toEqual([
    { item: 1, value: 10 },
    { item: 2, error: broken },
    { item: 3, value: 30 },
  ]);
});

test("no more than the limit are under way at once, and all of the limit is used", async () => {
  let now = 0;
  let most = 0;
  await forEach(Array.from({ length: 20 }), 4, async () => {
    now += 1;
    most = Math.max(most, now);
    await setImmediate();
    now -= 1;
  });
  expect(most).toBe(4);
});
