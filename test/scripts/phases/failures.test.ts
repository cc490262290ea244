import { PhaseError, RefusedError, UnreachableError } from "../../../scripts/errors";
import { oneError } from "../../../scripts/phases/failures";

const context = (subject: string) => ({ code: "some-code", subject, hint: "mend it" });

test("one failed node is told as it is", () => {
  const error = new UnreachableError("silence", context("w-1"));
  expect(oneError([error], "lab")).toBe(error);
});

test("several failed nodes are all told, and a change that stopped half-way decides the exit code", () => {
  const error = oneError(
    [new UnreachableError("silence", context("w-1")), new PhaseError("exit code 1", context("w-2"))],
    "lab",
  );
  expect(error).toMatchObject({ exitCode: 5, code: "several-nodes-failed", subject: "lab" });
  expect(String(error)).toMatch(/w-1: silence[^]*w-2: exit code 1/);
});

test("nodes that refused and nodes out of reach: nothing was changed, and the exit code says unreachable", () => {
  const errors = [new RefusedError("no", context("w-1")), new UnreachableError("silence", context("w-2"))];
  expect(oneError(errors, "lab")).toMatchObject({ exitCode: 3 });
});

test("a bug of ours is not hidden among the failures of nodes", () => {
  const bug = new TypeError("oops");
  expect(oneError([new UnreachableError("silence", context("w-1")), bug], "lab")).toBe(bug);
});
