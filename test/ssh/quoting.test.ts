import { sh } from "../../scripts/shell";
import { pick, seeded } from "./random";
import { sharedLogin } from "./server";

const shared = sharedLogin();

/** What a shell could take for something else: every ASCII character but NUL, and pieces that mean something. */
const ASCII = Array.from({ length: 127 }, (_, code) => String.fromCharCode(code + 1));
const PIECES = [
  "'",
  "''",
  "'\\''",
  '"',
  "\\",
  "$(reboot)",
  "`reboot`",
  "${HOME}",
  "$'",
  "\n",
  "\r\n",
  "--",
  "-n",
  "~",
  "*",
  "!",
  "#",
  "æ",
  "水",
  "🐟",
  "\u202e",
  "",
];

function argument(random: () => number): string {
  const length = Math.floor(random() * 24);
  return Array.from({ length }, () => pick(random, random() < 0.5 ? ASCII : PIECES)).join("");
}

test.each([1, 2, 3, 4, 5, 6, 7, 8])("arguments arrive exactly as they were given (seed %i)", async (seed) => {
  const random = seeded(seed);
  const given = Array.from({ length: 200 }, () => argument(random));
  const { stdout } = await shared.connection.run({
    what: "print the arguments",
    text: sh`printf '%s\\0' ${given}`,
  });
  expect(stdout.split("\0").slice(0, -1)).toEqual(given);
});

test("every ASCII character arrives alone, too", async () => {
  const { stdout } = await shared.connection.run({
    what: "print the arguments",
    text: sh`printf '%s\\0' ${ASCII}`,
  });
  expect(stdout.split("\0").slice(0, -1)).toEqual(ASCII);
});

test("arguments survive two shells where shell text is a value itself", async () => {
  const random = seeded(99);
  const given = Array.from({ length: 50 }, () => argument(random));
  const inner = sh`printf '%s\\0' ${given}`;
  const { stdout } = await shared.connection.run({
    what: "print the arguments",
    text: sh`sh -c ${inner.toString()}`,
  });
  expect(stdout.split("\0").slice(0, -1)).toEqual(given);
});

test("text that is too long for one argument is refused with the way out, not cut", async () => {
  const long = "x".repeat(110 * 1024);
  await expect(shared.connection.run({ what: "print", text: sh`echo ${long}` })).rejects.toMatchObject({
    code: "command-too-long",
  });
});
