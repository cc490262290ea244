import { cleanUpAfter } from "../../../scripts/cluster-api/clean-up";

const fails = (why: string) => () => Promise.reject(new Error(why));

test("work is cleaned up after, and gives what it found", async () => {
  const order: string[] = [];
  const work = () => Promise.resolve(order.push("work"));
  const cleanUp = () => Promise.resolve(void order.push("clean up"));
  expect(await cleanUpAfter(work, cleanUp)).toBe(1);
  expect(order).toEqual(["work", "clean up"]);
});

test("work that failed is cleaned up after", async () => {
  const cleanUp = jest.fn(() => Promise.resolve());
  await expect(cleanUpAfter(fails("work"), cleanUp)).rejects.toThrow("work");
  expect(cleanUp).toHaveBeenCalledTimes(1);
});

test("the work's error says why, also where nothing can be cleaned up for the same reason", async () => {
  await expect(cleanUpAfter(fails("work"), fails("clean up"))).rejects.toThrow("work");
});

test("a clean-up that fails alone is an error", async () => {
  await expect(cleanUpAfter(() => Promise.resolve(), fails("clean up"))).rejects.toThrow("clean up");
});
