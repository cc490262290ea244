import { milliseconds, wholeSeconds } from "../../spec/durations";

test.each([
  ["0s", 0],
  ["300ms", 300],
  ["65s", 65_000],
  ["5m", 300_000],
  ["1h30m", 5_400_000],
  ["1m500ms", 60_500],
])("%s is %d milliseconds", (duration, expected) => {
  expect(milliseconds(duration)).toBe(expected);
});

test.each(["", "5", "5d", "1.5h", "-1s", "5 m"])("%p is not a duration", (text) => {
  expect(() => milliseconds(text)).toThrow(RangeError);
});

test("whole seconds are rounded down", () => {
  expect(wholeSeconds("1m1500ms")).toBe(61);
});
