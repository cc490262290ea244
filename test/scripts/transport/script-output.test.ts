import type { OutputLine } from "../../../scripts/transport";
import { cutAtBoundaries, StepLines } from "../../../scripts/transport/script-output";

const B = "b0undary";
const frame = (index: number, code = 0): string => `\n${B} ${index} ${code}\n`;

describe("the pieces of a script's output", () => {
  test("are cut exactly, with or without a line end", () => {
    expect(cutAtBoundaries(`${frame(-1)}one\n${frame(0)}two${frame(1, 3)}`, B)).toEqual([
      { text: "one\n", code: 0 },
      { text: "two", code: 3 },
    ]);
  });

  test("do not hold what the login shell printed before", () => {
    expect(cutAtBoundaries(`welcome${frame(-1)}one${frame(0)}`, B)).toEqual([{ text: "one", code: 0 }]);
  });

  test("end with the last finished step", () => {
    expect(cutAtBoundaries(`${frame(-1)}one${frame(0)}half of tw`, B)).toEqual([{ text: "one", code: 0 }]);
  });
});

describe("the lines of a running script", () => {
  function follow(text: string): { lines: [number, string][]; ends: [number, number][] } {
    const lines: [number, string][] = [];
    const ends: [number, number][] = [];
    const steps = new StepLines(
      B,
      (index, line) => lines.push([index, line.text]),
      (index, code) => ends.push([index, code]),
    );
    const line = (one: string): OutputLine => ({ node: "a", stream: "stdout", text: one });
    for (const one of text.replace(/\n$/, "").split("\n")) steps.write(line(one));
    return { lines, ends };
  }

  test("are given to their step; boundaries and what came before the script are not shown", () => {
    const { lines, ends } = follow(
      `welcome\n${frame(-1)}one\n\nmore\n${frame(0)}${frame(1)}three${frame(2, 4)}`,
    );
    expect(lines).toEqual([
      [0, "one"],
      [0, ""],
      [0, "more"],
      [2, "three"],
    ]);
    expect(ends).toEqual([
      [0, 0],
      [1, 0],
      [2, 4],
    ]);
  });
});
